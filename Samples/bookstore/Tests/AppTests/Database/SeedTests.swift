import Testing

@testable import App

/// The rows that `App seed` makes.
struct SeedTests {
    @Test func fillAnEmptyDatabaseOnce() async throws {
        let database = try openDatabase(AppConfiguration.testing().database)
        try await Migrator(database: database).migrate()
        let made = try await Seeder(database: database).run()
        #expect(made.first { $0.name == "authors" }?.count == AuthorSeed.rows.count)
        let authors = try await database.read { try $0.integer(#"SELECT count(*) FROM "authors""#) }
        #expect(authors == AuthorSeed.rows.count)
        #expect(made.first { $0.name == "books" }?.count == BookSeed.rows.count)
        let books = try await database.read { try $0.integer(#"SELECT count(*) FROM "books""#) }
        #expect(books == BookSeed.rows.count)
        #expect(made.first { $0.name == "reviews" }?.count == ReviewSeed.rows.count)
        let reviews = try await database.read { try $0.integer(#"SELECT count(*) FROM "reviews""#) }
        #expect(reviews == ReviewSeed.rows.count)
        await #expect(throws: SeedError.self) { try await Seeder(database: database).run() }
    }
}
