import Testing

@testable import App

/// What the database itself keeps of a child, whoever writes to it.
struct ChildSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(ChildFixture.self) }

    @Test(arguments: ["id", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "children" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "children" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "children" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "children" SET "id" = (\#(first))"#)
    }
}
