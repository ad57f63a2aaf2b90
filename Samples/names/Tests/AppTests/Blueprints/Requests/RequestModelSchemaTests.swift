import Testing

@testable import App

/// What the database itself keeps of a request, whoever writes to it.
struct RequestModelSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(RequestModelFixture.self) }

    @Test(arguments: ["id", "type_id", "fields", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "requests" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "requests" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "requests" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "requests" SET "id" = (\#(first))"#)
    }
}
