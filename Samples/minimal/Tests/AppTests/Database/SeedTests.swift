import Testing

@testable import App

/// The rows that `App seed` makes.
struct SeedTests {
    @Test func fillAnEmptyDatabaseOnce() async throws {
        let database = try openDatabase(AppConfiguration.testing().database)
        try await Migrator(database: database).migrate()
        let made = try await Seeder(database: database).run()
        #expect(made.first { $0.name == "notes" }?.count == NoteSeed.rows.count)
        let notes = try await database.read { try $0.integer(#"SELECT count(*) FROM "notes""#) }
        #expect(notes == NoteSeed.rows.count)
        await #expect(throws: SeedError.self) { try await Seeder(database: database).run() }
    }
}
