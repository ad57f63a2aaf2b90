import Foundation

/// What workers do to the rows of `queued_jobs`.
///
/// Whoever takes a job gets a lease. It is extended while the work goes on; when its process dies it ends, and the job is
/// taken again. What comes from an attempt whose lease has ended changes nothing.
struct JobRows: Sendable {
    let database: any Database
    var clock = WallClock.system

    /// In milliseconds. The clocks of all machines must agree by less than that.
    static let lease: Int64 = 30_000

    /// Takes the jobs that have been due longest.
    ///
    /// - Parameter names: of the jobs that this program knows. Others may be those of a newer one.
    func claim(_ count: Int, of names: [String]) async throws -> [ClaimedJob] {
        let places = (0..<names.count).map { "?\($0 + 3)" }.joined(separator: ", ")
        return try await database.write { connection in
            let now = clock.now()
            let ids = try connection.rows(
                #"""
                SELECT "id" FROM "queued_jobs" WHERE "due_at" <= ?1 AND "job" IN (\#(places))
                ORDER BY "due_at", "id" LIMIT ?2\#(connection.takingRows)
                """#,
                [time(now), .integer(Int64(count))] + names.map { .text($0) }
            ) { try $0.uuid(0) }
            return try ids.compactMap { id in
                try connection.first(
                    #"""
                    UPDATE "queued_jobs" SET "claim" = ?1, "attempts" = "attempts" + 1, "unique_key" = NULL,
                        "due_at" = ?2, "changed_at" = ?3
                    WHERE "id" = ?4 RETURNING \#(ClaimedJob.columns)
                    """#,
                    [.uuid(UUIDv7.make()), time(now + Self.lease), time(now), .uuid(id)],
                    ClaimedJob.init(row:)
                )
            }
        }
    }

    /// When the next one is due, in milliseconds since 1970; nil when none waits.
    func nextDue(of names: [String]) async throws -> Int64? {
        let places = (0..<names.count).map { "?\($0 + 1)" }.joined(separator: ", ")
        return try await database.read(isSnapshot: false) { connection in
            try connection.first(
                #"""
                SELECT "due_at" FROM "queued_jobs" WHERE "due_at" IS NOT NULL AND "job" IN (\#(places))
                ORDER BY "due_at" LIMIT 1
                """#,
                names.map { .text($0) }
            ) { Timestamp.milliseconds(try $0.timestamp(0)) }
        }
    }

    /// Extends the leases of jobs that are still being done.
    ///
    /// - Returns: those that somebody else has by now, or nobody.
    func extend(_ jobs: [ClaimedJob]) async throws -> [ClaimedJob] {
        try await database.write { connection in
            let end = time(clock.now() + Self.lease)
            return try jobs.filter { job in
                let statement = #"UPDATE "queued_jobs" SET "due_at" = ?1 WHERE "id" = ?2 AND "claim" = ?3"#
                return try connection.execute(statement, [end, .uuid(job.id), .uuid(job.claim)]) == 0
            }
        }
    }

    private func time(_ milliseconds: Int64) -> SQLValue {
        .timestamp(Timestamp.date(milliseconds: milliseconds))
    }
}
