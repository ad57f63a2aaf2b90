import Foundation

/// How attempts end. Each of these says whether the job was still that of the attempt.
extension JobRows {
    /// It is done, and gone.
    func finish(_ job: ClaimedJob) async throws -> Bool {
        try await database.write { try Self.finish(job, $0) }
    }

    static func finish(_ job: ClaimedJob, _ connection: any DatabaseConnection) throws -> Bool {
        let statement = #"DELETE FROM "queued_jobs" WHERE "id" = ?1 AND "claim" = ?2"#
        return try connection.execute(statement, [.uuid(job.id), .uuid(job.claim)]) > 0
    }

    /// It waits for its next attempt.
    ///
    /// - Parameter pause: in milliseconds.
    func postpone(_ job: ClaimedJob, _ policy: JobPolicy, by pause: Int64, for failure: String) async throws -> Bool {
        try await wait(job, policy, attempts: job.attempt, pause: pause, failure: failure)
    }

    /// It waits as if it had not been begun.
    func release(_ job: ClaimedJob, _ policy: JobPolicy) async throws -> Bool {
        try await wait(job, policy, attempts: job.attempt - 1, pause: 0, failure: nil)
    }

    /// It is dead: nobody tries it any more, until somebody says so.
    func bury(_ job: ClaimedJob, for failure: String) async throws -> Bool {
        try await database.write { connection in
            try connection.execute(
                #"""
                UPDATE "queued_jobs" SET "due_at" = NULL, "claim" = NULL, "failure" = ?1, "changed_at" = ?2
                WHERE "id" = ?3 AND "claim" = ?4
                """#,
                [.text(failure), .timestamp(now), .uuid(job.id), .uuid(job.claim)]
            ) > 0
        }
    }

    private var now: Date { Timestamp.date(milliseconds: clock.now()) }

    private func wait(
        _ job: ClaimedJob,
        _ policy: JobPolicy,
        attempts: Int64,
        pause: Int64,
        failure: String?
    ) async throws -> Bool {
        let due = Timestamp.date(milliseconds: clock.now() + pause)
        let key = JobQueue.uniqueKey(policy, job.payload)
        do {
            return try await database.write { connection in
                try wait(job, attempts: attempts, due: due, key: key, failure: failure, connection)
            }
        } catch ConstraintViolation.unique {
            // An equal one has come meanwhile, and stands for both.
            return try await finish(job)
        }
    }

    private func wait(
        _ job: ClaimedJob,
        attempts: Int64,
        due: Date,
        key: String?,
        failure: String?,
        _ connection: any DatabaseConnection
    ) throws -> Bool {
        try connection.execute(
            #"""
            UPDATE "queued_jobs" SET "due_at" = ?1, "claim" = NULL, "attempts" = ?2, "unique_key" = ?3,
                "failure" = coalesce(?4, "failure"), "changed_at" = ?5
            WHERE "id" = ?6 AND "claim" = ?7
            """#,
            [
                .timestamp(due), .integer(attempts), SQLValue(key) { .text($0) },
                SQLValue(failure) { .text($0) }, .timestamp(now), .uuid(job.id), .uuid(job.claim),
            ]
        ) > 0
    }
}
