import Testing

@testable import App

/// What the database itself keeps of a string, whoever writes to it.
struct StringModelSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(StringModelFixture.self) }

    @Test(arguments: ["id", "string", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "strings" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "strings" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "strings" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "strings" SET "id" = (\#(first))"#)
    }
}
