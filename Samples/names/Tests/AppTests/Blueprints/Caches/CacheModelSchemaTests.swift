import Testing

@testable import App

/// What the database itself keeps of a cache, whoever writes to it.
struct CacheModelSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(CacheModelFixture.self) }

    @Test(arguments: ["id", "key"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "caches" SET "\#(column)" = NULL"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "caches" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "caches" SET "id" = (\#(first))"#)
    }
}
