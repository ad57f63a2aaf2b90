import Testing

@testable import App

/// What the database itself keeps of a data, whoever writes to it.
struct DataModelSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(DataModelFixture.self) }

    @Test(arguments: ["id", "data", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "data" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "data" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "data" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "data" SET "id" = (\#(first))"#)
    }
}
