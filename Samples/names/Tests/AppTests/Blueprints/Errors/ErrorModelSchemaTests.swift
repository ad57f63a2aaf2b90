import Testing

@testable import App

/// What the database itself keeps of an error, whoever writes to it.
struct ErrorModelSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(ErrorModelFixture.self) }

    @Test(arguments: ["id", "error"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "errors" SET "\#(column)" = NULL"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "errors" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "errors" SET "id" = (\#(first))"#)
    }
}
