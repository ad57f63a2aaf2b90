import Testing

@testable import App

/// What the database itself keeps of an application, whoever writes to it.
struct ApplicationModelSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(ApplicationModelFixture.self) }

    @Test(arguments: ["id", "app", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "applications" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "applications" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "applications" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "applications" SET "id" = (\#(first))"#)
    }
}
