import Testing

@testable import App

/// What the database itself keeps of an error, whoever writes to it.
struct ErrorModelSchemaTests {
    @Test(arguments: ["id", "error"])
    func isNeverWithout(_ column: String) async throws {
        try await refuses(#"UPDATE "errors" SET "\#(column)" = NULL"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "errors" ORDER BY "id" LIMIT 1"#
        try await refuses(#"UPDATE "errors" SET "id" = (\#(first))"#)
    }

    private func refuses(_ sql: String) async throws {
        try await withDatabase { service, database in
            _ = try await service.createAll(ErrorModelFixture.self)
            await #expect(throws: (any Error).self) { try await database.write { try $0.execute(sql) } }
        }
    }
}
