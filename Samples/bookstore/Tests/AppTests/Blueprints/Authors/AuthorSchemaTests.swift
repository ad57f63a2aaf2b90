import Testing

@testable import App

/// What the database itself keeps of an author, whoever writes to it.
struct AuthorSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(AuthorFixture.self) }

    @Test(arguments: ["id", "name", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "authors" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "authors" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "authors" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "authors" SET "id" = (\#(first))"#)
    }
}
