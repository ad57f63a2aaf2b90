import Testing

@testable import App

/// What the database itself keeps of a database, whoever writes to it.
struct DatabaseModelSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(DatabaseModelFixture.self) }

    @Test(arguments: ["id", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "databases" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "databases" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "databases" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "databases" SET "id" = (\#(first))"#)
    }
}
