import Foundation
import Synchronization
import Testing

@testable import App

/// What a worker takes up, and when it looks again.
struct JobWorkerTakingTests {
    @Test func looksAgainAfterAWhileWhereThereIsNothing() async throws {
        try await withJobs { jobs in
            #expect(await worker(jobs).takeUp() == JobWorker.interval)
        }
    }

    @Test(arguments: [Int64(1), 999, 1_000, 5_000])
    func looksAgainWhenTheNextIsDue(_ pause: Int64) async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1))
            let job = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            #expect(try await jobs.rows.postpone(job, TestJob.policy, by: pause, for: "no luck"))
            #expect(await worker(jobs).takeUp() == min(.milliseconds(pause), .seconds(1)))
        }
    }

    /// Whatever ends makes room, and says so.
    @Test func looksAgainWhenThereIsRoom() async throws {
        try await withJobs { jobs in
            let (gate, signal) = (JobGate(), JobSignal())
            let worker = worker(jobs, signal: signal) { _, _ in await gate.pass() }
            try await jobs.enqueue(TestJob(1), TestJob(2), TestJob(3))
            #expect(await worker.takeUp() == nil)
            await gate.arrived(2)
            #expect(try await jobs.stored.list().filter { $0.state == .waiting }.count == 1)
            gate.open()
            _ = await signal.wakes.first { _ in true }
            _ = await worker.takeUp()
            await gate.arrived()
        }
    }

    @Test func takesNoMoreThanThereIsRoomFor() async throws {
        try await withJobs { jobs in
            let gate = JobGate()
            let worker = worker(jobs) { _, _ in await gate.pass() }
            try await jobs.enqueue(TestJob(1))
            _ = await worker.takeUp()
            await gate.arrived()
            try await jobs.enqueue(TestJob(2), TestJob(3))
            #expect(await worker.takeUp() == nil)
            #expect(try await jobs.stored.list().filter { $0.state == .waiting }.count == 1)
            gate.open()
        }
    }

    @Test func saysOnceThatTheDatabaseIsAwayAndOnceThatItIsBack() async throws {
        try await withJobs { jobs in
            let database = UnsteadyDatabase(jobs.database)
            let worker = worker(jobs, database: database)
            #expect(await worker.takeUp() == JobWorker.interval)
            for isAway in [true, true, false, false, true] {
                database.isAway = isAway
                #expect(await worker.takeUp() == JobWorker.interval)
            }
            let messages = jobs.log.lines.compactMap { $0["message"]?.text }
            #expect(messages.map { $0.prefix(10) } == ["no jobs: t", "jobs again", "no jobs: t"])
        }
    }

    @Test func givesUpWhatSomebodyElseHas() async throws {
        try await withJobs { jobs in
            let (gate, signal) = (JobGate(), JobSignal())
            let worker = worker(jobs, signal: signal) { _, _ in await gate.pass() }
            try await jobs.enqueue(TestJob(1))
            _ = await worker.takeUp()
            await gate.arrived()
            jobs.clock.advance(milliseconds: JobRows.lease)
            #expect(try await jobs.rows.claim(1, of: ["test-job"]).count == 1)
            await worker.extend()
            gate.open()
            _ = await signal.wakes.first { _ in true }
            #expect(jobs.log.lines.last?["outcome"] == "released")
            #expect(try await jobs.only()?.state == .running)
        }
    }

    /// - Parameter work: that does nothing, by default.
    private func worker(
        _ jobs: TestJobs,
        database: (any Database)? = nil,
        signal: JobSignal = JobSignal(),
        work: @escaping @Sendable (TestJob, JobRun) async throws -> Void = { _, _ in }
    ) -> JobWorker {
        let rows = JobRows(database: database ?? jobs.database, clock: jobs.clock.clock)
        return JobWorker(runner: jobs.runner(.test(work), rows: rows), signal: signal, size: 2, grace: .zero)
    }
}

/// A database that can be away.
private final class UnsteadyDatabase: Database {
    private let database: any Database
    private let state = Mutex(false)

    init(_ database: any Database) { self.database = database }

    var isAway: Bool {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }

    private var current: any Database { isAway ? BrokenDatabase() : database }

    func read<Value: Sendable>(
        isSnapshot: Bool,
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await current.read(isSnapshot: isSnapshot, work)
    }

    func write<Value: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await current.write(work)
    }

    func migrate<Value: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await current.migrate(work)
    }

    func steps(of migration: Migration) -> [MigrationStep] { current.steps(of: migration) }
}
