import Testing

@testable import App

/// What the database itself keeps of a person, whoever writes to it.
struct PersonSchemaTests {
    @Test(arguments: ["id", "person", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await refuses(#"UPDATE "people" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await refuses(#"UPDATE "people" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "people" ORDER BY "id" LIMIT 1"#
        try await refuses(#"UPDATE "people" SET "id" = (\#(first))"#)
    }

    private func refuses(_ sql: String) async throws {
        try await withDatabase { service, database in
            _ = try await service.createAll(PersonFixture.self)
            await #expect(throws: (any Error).self) { try await database.write { try $0.execute(sql) } }
        }
    }
}
