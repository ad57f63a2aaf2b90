import Testing

@testable import App

/// What the database itself keeps of a review, whoever writes to it.
struct ReviewSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(ReviewFixture.self) }

    @Test(arguments: ["id", "book_id", "owner_id", "reader", "stars", "text", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "reviews" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "reviews" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "reviews" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "reviews" SET "id" = (\#(first))"#)
    }
}
