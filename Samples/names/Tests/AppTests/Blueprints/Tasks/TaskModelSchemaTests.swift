import Testing

@testable import App

/// What the database itself keeps of a task, whoever writes to it.
struct TaskModelSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(TaskModelFixture.self) }

    @Test(arguments: ["id", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "tasks" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "tasks" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "tasks" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "tasks" SET "id" = (\#(first))"#)
    }
}
