import Testing

@testable import App

/// What the database itself keeps of a cache, whoever writes to it.
struct CacheModelSchemaTests {
    @Test(arguments: ["id", "key"])
    func isNeverWithout(_ column: String) async throws {
        try await refuses(#"UPDATE "caches" SET "\#(column)" = NULL"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "caches" ORDER BY "id" LIMIT 1"#
        try await refuses(#"UPDATE "caches" SET "id" = (\#(first))"#)
    }

    private func refuses(_ sql: String) async throws {
        try await withDatabase { service, database in
            _ = try await service.createAll(CacheModelFixture.self)
            await #expect(throws: (any Error).self) { try await database.write { try $0.execute(sql) } }
        }
    }
}
