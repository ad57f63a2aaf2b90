import Testing

@testable import App

/// What the database itself keeps of a job, whoever writes to it.
struct JobModelSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(JobModelFixture.self) }

    @Test(arguments: ["id", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "jobs" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "jobs" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "jobs" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "jobs" SET "id" = (\#(first))"#)
    }
}
