import Foundation

/// The jobs that are there, for whoever looks after them.
struct StoredJobs: Sendable {
    let database: any Database
    var clock = WallClock.system

    /// With the time as `?1`. One whose lease has ended is not running any more.
    static let isRunning = #"("claim" IS NOT NULL AND "due_at" > ?1)"#

    /// The oldest of them.
    func list(onlyDead: Bool = false, limit: Int = 1_000) async throws -> [StoredJob] {
        let condition = onlyDead ? #"WHERE "due_at" IS NULL"# : ""
        return try await database.read { connection in
            try connection.rows(
                #"""
                SELECT \#(StoredJob.columns) FROM "queued_jobs" \#(condition)
                ORDER BY "created_at", "id" LIMIT ?1
                """#,
                [.integer(Int64(limit))]
            ) { try StoredJob(row: $0, now: now) }
        }
    }

    /// How many there are in which state, by job.
    func depths() async throws -> [JobDepth] {
        try await database.read { connection in
            try connection.rows(
                #"""
                SELECT "job",
                    sum(CASE WHEN "due_at" IS NOT NULL AND NOT \#(Self.isRunning) THEN 1 ELSE 0 END),
                    sum(CASE WHEN \#(Self.isRunning) THEN 1 ELSE 0 END),
                    sum(CASE WHEN "due_at" IS NULL THEN 1 ELSE 0 END),
                    min(CASE WHEN NOT \#(Self.isRunning) THEN "due_at" END)
                FROM "queued_jobs" GROUP BY "job" ORDER BY "job"
                """#,
                [.timestamp(now)],
                JobDepth.init(row:)
            )
        }
    }

    private var now: Date { Timestamp.date(milliseconds: clock.now()) }
}

/// How many jobs of one kind there are.
struct JobDepth: Sendable, Equatable {
    let name: String
    var waiting: Int64 = 0
    var running: Int64 = 0
    var dead: Int64 = 0
    /// Since when the oldest that waits could have begun, in milliseconds since 1970; nil where none waits.
    var oldest: Int64?
}

extension JobDepth {
    fileprivate init(row: any ResultRow) throws {
        name = try row.text(0)
        waiting = try row.integer(1)
        running = try row.integer(2)
        dead = try row.integer(3)
        oldest = try row.optional(4) { Timestamp.milliseconds(try $0.timestamp($1)) }
    }
}
