import Testing

@testable import App

/// What the database itself keeps of a review, whoever writes to it.
struct ReviewSchemaTests {
    @Test(arguments: ["id", "book_id", "owner_id", "reader", "stars", "text", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await refuses(#"UPDATE "reviews" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await refuses(#"UPDATE "reviews" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "reviews" ORDER BY "id" LIMIT 1"#
        try await refuses(#"UPDATE "reviews" SET "id" = (\#(first))"#)
    }

    private func refuses(_ sql: String) async throws {
        try await withDatabase { service, database in
            _ = try await service.createAll(ReviewFixture.self)
            await #expect(throws: (any Error).self) { try await database.write { try $0.execute(sql) } }
        }
    }
}
