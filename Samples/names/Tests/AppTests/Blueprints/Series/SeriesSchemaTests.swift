import Testing

@testable import App

/// What the database itself keeps of a series, whoever writes to it.
struct SeriesSchemaTests {
    @Test(arguments: ["id", "series", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await refuses(#"UPDATE "series" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await refuses(#"UPDATE "series" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "series" ORDER BY "id" LIMIT 1"#
        try await refuses(#"UPDATE "series" SET "id" = (\#(first))"#)
    }

    private func refuses(_ sql: String) async throws {
        try await withDatabase { service, database in
            _ = try await service.createAll(SeriesFixture.self)
            await #expect(throws: (any Error).self) { try await database.write { try $0.execute(sql) } }
        }
    }
}
