import Testing

@testable import App

/// What the database itself keeps of a user, whoever writes to it.
struct UserSchemaTests {
    /// Two users.
    private let rows = TableRows { _, database in try await TestUser.insert(database) }

    @Test(arguments: ["id", "email", "password_hash", "role", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "users" SET "\#(column)" = NULL"#)
    }

    @Test(arguments: ["id", "email"])
    func isToldApartBy(_ column: String) async throws {
        let first = #"SELECT "\#(column)" FROM "users" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "users" SET "\#(column)" = (\#(first))"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "users" SET "created_at" = 'text'"#)
    }
}
