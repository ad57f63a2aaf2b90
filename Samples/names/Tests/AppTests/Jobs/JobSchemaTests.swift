import Testing

@testable import App

/// What the database itself keeps of a job, whoever writes to it.
struct JobSchemaTests {
    /// Two jobs.
    private let rows = TableRows { _, database in
        for number in 0..<2 {
            _ = try await database.write { connection in
                try connection.execute(
                    #"""
                    INSERT INTO "queued_jobs" ("id", "job", "payload", "unique_key", "attempts", "created_at", "changed_at")
                    VALUES (?1, 'job', '{}', ?2, 0, ?3, ?3)
                    """#,
                    [.uuid(UUIDv7.make()), .text("\(number)"), .timestamp(Timestamp.now())]
                )
            }
        }
    }

    @Test(arguments: ["id", "job", "payload", "attempts", "created_at", "changed_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "queued_jobs" SET "\#(column)" = NULL"#)
    }

    @Test(arguments: ["id", "unique_key"])
    func isToldApartBy(_ column: String) async throws {
        let first = #"SELECT "\#(column)" FROM "queued_jobs" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "queued_jobs" SET "\#(column)" = (\#(first))"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "queued_jobs" SET "attempts" = 'text'"#)
    }
}
