import Testing

@testable import App

/// What the database itself keeps of a refresh token, whoever writes to it.
struct RefreshTokenSchemaTests {
    /// Two refresh tokens of one user.
    private let rows = TableRows { _, database in
        try await TestUser.insert(database)
        for number in 0..<2 {
            _ = try await database.write { connection in
                try connection.execute(
                    #"""
                    INSERT INTO "refresh_tokens" ("id", "user_id", "family", "hash", "expires_at")
                    VALUES (?1, ?2, ?3, ?4, ?5)
                    """#,
                    [
                        .uuid(UUIDv7.make()), .uuid(TestUser.id), .uuid(UUIDv7.make()), .text("\(number)"),
                        .timestamp(Timestamp.now()),
                    ]
                )
            }
        }
    }

    @Test(arguments: ["id", "user_id", "family", "hash", "expires_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "refresh_tokens" SET "\#(column)" = NULL"#)
    }

    @Test(arguments: ["id", "hash"])
    func isToldApartBy(_ column: String) async throws {
        let first = #"SELECT "\#(column)" FROM "refresh_tokens" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "refresh_tokens" SET "\#(column)" = (\#(first))"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "refresh_tokens" SET "expires_at" = 'text'"#)
    }

    @Test func belongsToAUser() async throws {
        try await rows.expectRefusal(#"UPDATE "refresh_tokens" SET "user_id" = "id""#)
    }

    @Test func goesWithItsUser() async throws {
        try await rows.with { database in
            _ = try await database.write { try $0.execute(#"DELETE FROM "users""#) }
            #expect(try await database.read { try $0.integer(#"SELECT count(*) FROM "refresh_tokens""#) } == 0)
        }
    }
}
