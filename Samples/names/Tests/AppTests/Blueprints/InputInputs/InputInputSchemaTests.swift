import Testing

@testable import App

/// What the database itself keeps of an input input, whoever writes to it.
struct InputInputSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(InputInputFixture.self) }

    @Test(arguments: ["id", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "input_inputs" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "input_inputs" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "input_inputs" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "input_inputs" SET "id" = (\#(first))"#)
    }
}
