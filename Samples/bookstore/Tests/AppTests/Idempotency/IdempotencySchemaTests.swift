import Testing

@testable import App

/// What the database itself keeps of an idempotency key, whoever writes to it.
struct IdempotencySchemaTests {
    /// Two keys of one scope.
    private let rows = TableRows { _, database in
        for number in 0..<2 {
            _ = try await database.write { connection in
                try connection.execute(
                    #"""
                    INSERT INTO "idempotency_keys" ("id", "scope", "key", "fingerprint", "expires_at")
                    VALUES (?1, 'scope', ?2, 'fingerprint', ?3)
                    """#,
                    [.uuid(UUIDv7.make()), .text("\(number)"), .timestamp(Timestamp.now())]
                )
            }
        }
    }

    @Test(arguments: ["id", "scope", "key", "fingerprint", "expires_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "idempotency_keys" SET "\#(column)" = NULL"#)
    }

    @Test(arguments: ["id", "key"])
    func isToldApartBy(_ column: String) async throws {
        let first = #"SELECT "\#(column)" FROM "idempotency_keys" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "idempotency_keys" SET "\#(column)" = (\#(first))"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "idempotency_keys" SET "expires_at" = 'text'"#)
    }
}
