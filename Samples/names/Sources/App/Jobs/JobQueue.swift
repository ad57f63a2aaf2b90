import Crypto
import Foundation

/// Puts jobs into the database, for workers to find.
///
/// In a transaction a job is there when the transaction takes place, and gone with it otherwise:
///
/// ```swift
/// try await database.write { connection in
///     …
///     try context.jobs.enqueue(JobJob(…), in: connection)
/// }
/// ```
///
/// Where there is no request, as in a handler, `JobQueue()` does the same.
struct JobQueue: Sendable {
    var clock = WallClock.system
    /// The request on whose behalf.
    var origin: JobOrigin?

    func enqueue<Work: Job>(_ job: Work, in connection: any DatabaseConnection) throws {
        let (now, payload) = (clock.now(), job.jsonText)
        let key = Self.uniqueKey(Work.policy, payload)
        let count = try connection.execute(
            #"""
            INSERT INTO "queued_jobs" (
                "id", "job", "payload", "unique_key", "attempts", "due_at", "request_id", "traceparent", "created_at",
                "changed_at"
            ) VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6, ?7, ?8, ?8) ON CONFLICT ("unique_key") DO NOTHING
            """#,
            [
                .uuid(UUIDv7.make()), .text(Work.policy.name), .text(payload), SQLValue(key) { .text($0) },
                .timestamp(Timestamp.date(milliseconds: now + Work.policy.delay * 1_000)),
                SQLValue(origin?.requestID) { .text($0) }, SQLValue(origin?.traceparent) { .text($0) },
                .timestamp(Timestamp.date(milliseconds: now)),
            ]
        )
        // An equal one waits, and must do so until this transaction has ended: it would not see what was written here.
        if count == 0, let key {
            let holding = #"SELECT "id" FROM "queued_jobs" WHERE "unique_key" = ?1"# + connection.holdingRows
            _ = try connection.rows(holding, [.text(key)]) { try $0.uuid(0) }
        }
        origin?.note()
    }

    /// In a transaction of its own.
    func enqueue(_ job: some Job, to database: any Database) async throws {
        try await database.write { try enqueue(job, in: $0) }
    }

    /// What a job that waits has in common with its equals; nil where it may have such.
    static func uniqueKey(_ policy: JobPolicy, _ payload: String) -> String? {
        guard policy.isUnique else { return nil }
        let digest = SHA256.hash(data: Data((policy.name + "\n" + payload).utf8))
        return digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
