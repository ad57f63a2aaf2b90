import Testing

@testable import App

/// What the database itself keeps of a book, whoever writes to it.
struct BookSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(BookFixture.self) }

    @Test(arguments: ["id", "title", "author_id", "genre", "in_print", "tags", "views", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "books" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "books" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "books" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "books" SET "id" = (\#(first))"#)
    }
}
