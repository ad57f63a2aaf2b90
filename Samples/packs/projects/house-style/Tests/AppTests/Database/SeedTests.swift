// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Testing

@testable import App

/// The rows that `App seed` makes.
struct SeedTests {
    @Test func fillAnEmptyDatabaseOnce() async throws {
        try await withTables { database in
            let made = try await Seeder(database: database).run()
            #expect(made.allSatisfy { $0.count > 0 })
            for (table, count) in zip(tables, made.map(\.count)) {
                let rows = try await database.read { try $0.integer("SELECT count(*) FROM \"\(table)\"") }
                #expect(rows == count, "\(table)")
            }
            await #expect(throws: SeedError.self) { try await Seeder(database: database).run() }
        }
    }

    private let tables = [
        "shelves",
        "items",
    ]
}
