import Testing

@testable import App

/// What the database itself keeps of a series, whoever writes to it.
struct SeriesSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(SeriesFixture.self) }

    @Test(arguments: ["id", "series", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "series" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "series" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "series" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "series" SET "id" = (\#(first))"#)
    }
}
