import Foundation
import ServiceLifecycle
import Testing

@testable import App

/// What a worker does, and when.
struct JobWorkerTests {
    @Test func beginsAtOnceWhenItIsWoken() async throws {
        try await withWorker { jobs, worker in
            await worker.sleep.isSlept(JobWorker.interval)
            try await jobs.enqueue(TestJob(1))
            worker.signal.wake()
            #expect(await worker.next() == 1)
        }
    }

    @Test func looksByItself() async throws {
        try await withWorker { jobs, worker in
            await worker.sleep.isSlept(JobWorker.interval)
            try await jobs.enqueue(TestJob(1))
            await worker.sleep.wake(JobWorker.interval)
            #expect(await worker.next() == 1)
        }
    }

    /// Not a second late.
    @Test func looksWhenTheNextIsDue() async throws {
        try await withWorker { jobs, worker in
            await worker.sleep.isSlept(JobWorker.interval)
            try await jobs.enqueue(TestJob(1))
            let job = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            #expect(try await jobs.rows.postpone(job, TestJob.policy, by: 123, for: "no luck"))
            worker.signal.wake()
            await worker.sleep.isSlept(.milliseconds(123))
            jobs.clock.advance(milliseconds: 123)
            await worker.sleep.wake(.milliseconds(123))
            #expect(await worker.next() == 1)
        }
    }

    @Test func takesUpWhatADeadProcessHasLeft() async throws {
        try await withWorker { jobs, worker in
            await worker.sleep.isSlept(JobWorker.interval)
            try await jobs.enqueue(TestJob(1))
            #expect(try await jobs.rows.claim(1, of: ["test-job"]).count == 1)
            jobs.clock.advance(milliseconds: JobRows.lease)
            worker.signal.wake()
            #expect(await worker.next() == 1)
        }
    }

    /// One hangs for ever, one fails each time; the others are done.
    @Test func isNotHeldUpByABadJob() async throws {
        try await withWorker { jobs, worker in
            try await jobs.enqueue(TestJob(TestWorker.hanging), TestJob(TestWorker.failing))
            for number in 1...5 { try await jobs.enqueue(TestJob(Int64(number))) }
            worker.signal.wake()
            var done: Set<Int64> = []
            while done.count < 5 { done.insert(await worker.next()) }
            #expect(done == [1, 2, 3, 4, 5])
        }
    }

    @Test func doesOnlySoManyAtATime() async throws {
        try await withWorker { jobs, worker in
            for _ in 0..<3 { try await jobs.enqueue(TestJob(TestWorker.hanging)) }
            worker.signal.wake()
            await worker.gate.arrived(2)
            #expect(try await jobs.stored.list().filter { $0.state == .running }.count == 2)
            #expect(try await jobs.stored.list().filter { $0.state == .waiting }.count == 1)
        }
    }

    @Test func keepsWhatItIsAt() async throws {
        try await withWorker { jobs, worker in
            try await jobs.enqueue(TestJob(TestWorker.hanging))
            worker.signal.wake()
            await worker.gate.arrived()
            jobs.clock.advance(milliseconds: JobRows.lease - 1)
            await worker.sleep.wake(.milliseconds(JobRows.lease / 3))
            await worker.sleep.isSlept(.milliseconds(JobRows.lease / 3))
            jobs.clock.advance(milliseconds: JobRows.lease - 1)
            #expect(try await jobs.rows.claim(1, of: ["test-job"]).isEmpty)
        }
    }

    /// What goes on is finished.
    @Test func finishesWhatItHasBegun() async throws {
        try await withWorker { jobs, worker in
            try await jobs.enqueue(TestJob(TestWorker.hanging), TestJob(TestWorker.hanging))
            worker.signal.wake()
            await worker.gate.arrived(2)
            try await jobs.enqueue(TestJob(1))
            worker.stop()
            await worker.sleep.isSlept(TestWorker.grace)
            worker.gate.open()
            await worker.ended()
            // It has begun nothing else.
            #expect(try await jobs.only()?.payload == #"{"number":1}"#)
            #expect(try await jobs.only()?.attempts == 0)
        }
    }

    /// What takes longer waits for another process, which need not wait for the lease to end.
    @Test func givesUpWhatTakesTooLongInTheEnd() async throws {
        try await withWorker { jobs, worker in
            try await jobs.enqueue(TestJob(TestWorker.hanging))
            worker.signal.wake()
            await worker.gate.arrived()
            worker.stop()
            await worker.sleep.wake(TestWorker.grace)
            await worker.ended()
            let job = try #require(try await jobs.only())
            #expect(job.state == .waiting)
            #expect(job.attempts == 0)
            #expect(try await jobs.pause() == 0)
        }
    }

    /// Runs `test` beside a worker that does two jobs at a time.
    private func withWorker(_ test: @Sendable (TestJobs, TestWorker) async throws -> Void) async throws {
        try await withJobs { jobs in
            let worker = TestWorker(jobs)
            do {
                try await test(jobs, worker)
            } catch {
                await worker.end()
                throw error
            }
            await worker.end()
        }
    }
}

/// A worker that goes on, and what it does.
private final class TestWorker: Sendable {
    /// The numbers of jobs that are not simply done.
    static let hanging: Int64 = 1_000
    static let failing: Int64 = 1_001
    static let grace = Duration.seconds(7)

    let signal = JobSignal()
    let sleep = ManualSleep()
    /// Where jobs hang.
    let gate = JobGate()
    private let (done, ending) = AsyncStream<Int64>.makeStream()
    private let group: ServiceGroup
    private let running: Task<Void, any Error>

    init(_ jobs: TestJobs) {
        let handlers = JobHandlers.test { [gate, ending] job, _ in
            if job.number == Self.hanging { return await gate.pass() }
            if job.number == Self.failing { throw TestFailure() }
            ending.yield(job.number)
        }
        let runner = jobs.runner(handlers, sleep: sleep.sleep)
        let worker = JobWorker(runner: runner, signal: signal, size: 2, grace: Self.grace)
        let group = ServiceGroup(services: [worker], logger: jobs.log.logger)
        self.group = group
        running = Task { try await group.run() }
    }

    /// The number of the next job that is done.
    func next() async -> Int64 {
        for await number in done { return number }
        return -1
    }

    func stop() {
        Task { await group.triggerGracefulShutdown() }
    }

    func ended() async {
        _ = await running.result
    }

    func end() async {
        gate.open()
        running.cancel()
        await ended()
    }
}
