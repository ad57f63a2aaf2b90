import Testing

@testable import App

/// What the database itself keeps of a person, whoever writes to it.
struct PersonSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(PersonFixture.self) }

    @Test(arguments: ["id", "person", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "people" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "people" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "people" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "people" SET "id" = (\#(first))"#)
    }
}
