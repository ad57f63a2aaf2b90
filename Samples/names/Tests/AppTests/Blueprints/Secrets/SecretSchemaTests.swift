import Testing

@testable import App

/// What the database itself keeps of a secret, whoever writes to it.
struct SecretSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(SecretFixture.self) }

    @Test(arguments: ["id", "secret", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "secrets" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "secrets" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "secrets" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "secrets" SET "id" = (\#(first))"#)
    }
}
