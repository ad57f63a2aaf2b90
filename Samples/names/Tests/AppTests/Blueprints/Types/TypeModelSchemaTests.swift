import Testing

@testable import App

/// What the database itself keeps of a type, whoever writes to it.
struct TypeModelSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(TypeModelFixture.self) }

    @Test(arguments: ["id", "class", "default", "async", "type", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "types" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "types" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "types" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "types" SET "id" = (\#(first))"#)
    }
}
