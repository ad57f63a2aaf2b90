import Testing

@testable import App

/// What the database itself keeps of a user, whoever writes to it.
struct UserSchemaTests {
    @Test(arguments: ["id", "email", "password_hash", "role", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await refuses(#"UPDATE "users" SET "\#(column)" = NULL"#)
    }

    @Test(arguments: ["id", "email"])
    func isToldApartBy(_ column: String) async throws {
        let first = #"SELECT "\#(column)" FROM "users" ORDER BY "id" LIMIT 1"#
        try await refuses(#"UPDATE "users" SET "\#(column)" = (\#(first))"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await refuses(#"UPDATE "users" SET "created_at" = 'text'"#)
    }

    private func refuses(_ sql: String) async throws {
        try await withTables { database in
            try await TestUser.insert(database)
            await #expect(throws: (any Error).self) { try await database.write { try $0.execute(sql) } }
        }
    }
}
