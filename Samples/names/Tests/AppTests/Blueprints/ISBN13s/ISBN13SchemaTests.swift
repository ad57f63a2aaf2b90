import Testing

@testable import App

/// What the database itself keeps of an isbn13, whoever writes to it.
struct ISBN13SchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(ISBN13Fixture.self) }

    @Test(arguments: ["id", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "isbn13s" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "isbn13s" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "isbn13s" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "isbn13s" SET "id" = (\#(first))"#)
    }
}
