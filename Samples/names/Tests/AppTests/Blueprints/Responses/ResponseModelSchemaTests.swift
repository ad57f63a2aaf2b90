import Testing

@testable import App

/// What the database itself keeps of a response, whoever writes to it.
struct ResponseModelSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(ResponseModelFixture.self) }

    @Test(arguments: ["id", "request_id", "date", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "responses" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "responses" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "responses" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "responses" SET "id" = (\#(first))"#)
    }
}
