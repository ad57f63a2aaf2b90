import ArgumentParser
import Logging

/// Fills an empty database with rows to play with.
struct SeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "seed", abstract: "Fill an empty database with rows.")

    func run() async throws {
        let configuration = try AppConfiguration.load()
        let database = try openDatabase(configuration.database)
        try await Migrator(database: database).prepare(configuration.database)
        // Servers may be running, and have cached that there is nothing.
        let stores = try Stores(configuration, logger: Logger(configuration: configuration.log))
        try await stores.use {
            for (name, count) in try await Seeder(database: database, cache: Cache(store: stores.cache)).run() {
                print("\(name): \(count)")
            }
        }
    }
}
