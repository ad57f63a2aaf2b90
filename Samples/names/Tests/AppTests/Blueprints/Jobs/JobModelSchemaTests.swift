import Testing

@testable import App

/// What the database itself keeps of a job, whoever writes to it.
struct JobModelSchemaTests {
    @Test(arguments: ["id", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await refuses(#"UPDATE "jobs" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await refuses(#"UPDATE "jobs" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "jobs" ORDER BY "id" LIMIT 1"#
        try await refuses(#"UPDATE "jobs" SET "id" = (\#(first))"#)
    }

    private func refuses(_ sql: String) async throws {
        try await withDatabase { service, database in
            _ = try await service.createAll(JobModelFixture.self)
            await #expect(throws: (any Error).self) { try await database.write { try $0.execute(sql) } }
        }
    }
}
