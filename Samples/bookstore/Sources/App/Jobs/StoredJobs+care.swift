import Foundation

/// What a person does about jobs.
extension StoredJobs {
    /// Begins dead jobs anew, as if they had never been tried.
    ///
    /// - Parameters:
    ///   - id: one of them; nil for all.
    ///   - policies: of the jobs that can be done, by name. Others stay dead.
    /// - Returns: how many.
    func retry(_ id: UUID?, _ policies: [String: JobPolicy]) async throws -> Int {
        let dead = try await database.read { connection in
            let statement = #"SELECT "id", "job", "payload" FROM "queued_jobs" WHERE "due_at" IS NULL"#
            return try connection.rows(statement, []) { row in
                (id: try row.uuid(0), name: try row.text(1), payload: try row.text(2))
            }
        }
        var count = 0
        for job in dead where id == nil || job.id == id {
            guard let policy = policies[job.name] else { continue }
            if try await retry(job.id, policy, job.payload) { count += 1 }
        }
        return count
    }

    /// - Returns: how many are gone. What is being done is not.
    func discard(_ ids: [UUID]) async throws -> Int {
        try await database.write { connection in
            try ids.reduce(0) { count, id in
                let statement = #"DELETE FROM "queued_jobs" WHERE "id" = ?2 AND NOT \#(Self.isRunning)"#
                return count + (try connection.execute(statement, [time, .uuid(id)]))
            }
        }
    }

    /// All of one kind.
    func discard(all name: String) async throws -> Int {
        try await database.write { connection in
            let statement = #"DELETE FROM "queued_jobs" WHERE "job" = ?2 AND NOT \#(Self.isRunning)"#
            return try connection.execute(statement, [time, .text(name)])
        }
    }

    private var time: SQLValue { .timestamp(Timestamp.date(milliseconds: clock.now())) }

    private func retry(_ id: UUID, _ policy: JobPolicy, _ payload: String) async throws -> Bool {
        do {
            return try await wait(id, key: JobQueue.uniqueKey(policy, payload))
        } catch ConstraintViolation.unique {
            // An equal one waits already, and stands for both.
            return try await database.write { connection in
                let statement = #"DELETE FROM "queued_jobs" WHERE "id" = ?1 AND "due_at" IS NULL"#
                return try connection.execute(statement, [.uuid(id)]) > 0
            }
        }
    }

    private func wait(_ id: UUID, key: String?) async throws -> Bool {
        try await database.write { connection in
            try connection.execute(
                #"""
                UPDATE "queued_jobs" SET "due_at" = ?1, "attempts" = 0, "unique_key" = ?2, "changed_at" = ?1
                WHERE "id" = ?3 AND "due_at" IS NULL
                """#,
                [time, SQLValue(key) { .text($0) }, .uuid(id)]
            ) > 0
        }
    }
}
