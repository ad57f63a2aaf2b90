import Testing

@testable import App

/// What the database itself keeps of an input, whoever writes to it.
struct InputModelSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(InputModelFixture.self) }

    @Test(arguments: ["id", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "inputs" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "inputs" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "inputs" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "inputs" SET "id" = (\#(first))"#)
    }
}
