// SPDX-License-Identifier: Apache-2.0
// The shelving team

import ArgumentParser

/// Fills an empty database with rows to play with.
struct SeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "seed", abstract: "Fill an empty database with rows.")

    func run() async throws {
        let configuration = try AppConfiguration.load()
        let database = try openDatabase(configuration.database)
        try await Migrator(database: database).prepare(configuration.database)
        for (name, count) in try await Seeder(database: database).run() {
            print("\(name): \(count)")
        }
    }
}
