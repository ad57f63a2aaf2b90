import Testing

@testable import App

/// What the database itself keeps of a note, whoever writes to it.
struct NoteSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(NoteFixture.self) }

    @Test(arguments: ["id", "text", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "notes" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "notes" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "notes" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "notes" SET "id" = (\#(first))"#)
    }
}
