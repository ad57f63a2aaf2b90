import Testing

@testable import App

/// What the database itself keeps of a table, whoever writes to it.
struct TableModelSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(TableModelFixture.self) }

    @Test(arguments: ["id", "table", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "tables" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "tables" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "tables" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "tables" SET "id" = (\#(first))"#)
    }
}
