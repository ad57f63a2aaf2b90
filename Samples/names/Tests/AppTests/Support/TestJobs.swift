import Foundation
import Logging
import Synchronization

@testable import App

/// A job of the tests alone.
struct TestJob: Job, Equatable {
    static let policy = JobPolicy(name: "test-job", attempts: 3, backoff: 10...60)

    let number: Int64

    init(_ number: Int64) { self.number = number }

    init(_ fields: FieldReader) throws {
        var fields = fields
        number = fields.value("number", .range(0...))
        try fields.finishKnown()
    }

    func write(to json: inout JSONWriter) {
        json.object { $0.member("number", number) }
    }
}

/// One that waits stands for all that are equal.
struct UniqueTestJob: Job, Equatable {
    static let policy = JobPolicy(name: "unique-test-job", attempts: 2, backoff: 10...60, delay: 60, isUnique: true)

    let number: Int64

    init(_ number: Int64) { self.number = number }

    init(_ fields: FieldReader) throws {
        number = try TestJob(fields).number
    }

    func write(to json: inout JSONWriter) { TestJob(number).write(to: &json) }
}

/// Does whatever a test says.
struct TestHandler<Work: Job>: JobHandler {
    let work: @Sendable (Work, JobRun) async throws -> Void

    func handle(_ job: Work, _ run: JobRun) async throws { try await work(job, run) }
}

extension JobHandlers {
    /// A handler for test jobs alone.
    static func test(_ work: @escaping @Sendable (TestJob, JobRun) async throws -> Void) -> JobHandlers {
        var handlers = JobHandlers()
        handlers.add(TestHandler<TestJob>(work: work))
        return handlers
    }
}

/// What went wrong.
struct TestFailure: Error {}

/// A database with jobs, and a clock of its own.
struct TestJobs: Sendable {
    let database: any Database
    let clock = ManualClock(1_800_000_000_000)
    let log = RecordedLog()

    var queue: JobQueue { JobQueue(clock: clock.clock) }
    var rows: JobRows { JobRows(database: database, clock: clock.clock) }
    var stored: StoredJobs { StoredJobs(database: database, clock: clock.clock) }

    /// - Parameters:
    ///   - rows: of another database.
    ///   - sleep: that never ends unless it is cancelled, by default.
    func runner(
        _ handlers: JobHandlers,
        rows: JobRows? = nil,
        sleep: @escaping @Sendable (Duration) async throws -> Void = { _ in try await ManualSleep().sleep(.zero) }
    ) -> JobRunner {
        JobRunner(
            rows: rows ?? self.rows,
            handlers: handlers,
            limit: .seconds(60),
            logger: log.logger,
            sleep: sleep
        )
    }

    /// Takes what is due, and does it.
    ///
    /// - Returns: how many there were.
    @discardableResult
    func runDue(_ handlers: JobHandlers) async throws -> Int {
        let jobs = try await rows.claim(100, of: handlers.names)
        for job in jobs { await runner(handlers).run(job) }
        return jobs.count
    }

    func enqueue(_ jobs: any Job...) async throws {
        for job in jobs { try await queue.enqueue(job, to: database) }
    }

    /// The only one that is there.
    func only() async throws -> StoredJob? {
        let jobs = try await stored.list()
        return jobs.count == 1 ? jobs[0] : nil
    }

    /// In milliseconds from now; nil where nothing waits.
    func pause() async throws -> Int64? {
        try await rows.nextDue(of: ["test-job"]).map { $0 - clock.clock.now() }
    }
}

/// Runs `test` on a database without jobs.
func withJobs(_ test: @Sendable (TestJobs) async throws -> Void) async throws {
    try await withTables { database in
        try await test(TestJobs(database: database))
    }
}

/// RecordedNumbers in the order in which they came.
final class RecordedNumbers: Sendable {
    private let kept = Mutex<[Int64]>([])

    var all: [Int64] { kept.withLock { $0 } }

    func add(_ number: Int64) { kept.withLock { $0.append(number) } }
}
