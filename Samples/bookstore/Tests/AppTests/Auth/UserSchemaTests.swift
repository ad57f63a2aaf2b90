import Testing

@testable import App

/// What the database itself keeps of a user, whoever writes to it.
struct UserSchemaTests {
    @Test(arguments: ["id", "email", "password_hash", "role", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await withEmptyDatabase { database in
            try await Migrator(database: database).migrate()
            try await TestUser.insert(database)
            await #expect(throws: (any Error).self) {
                try await database.write { try $0.execute(#"UPDATE "users" SET "\#(column)" = NULL"#) }
            }
        }
    }
}
