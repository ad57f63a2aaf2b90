import Testing

@testable import App

/// A job that is given out twice: whoever had it first took longer than its lease, and comes back.
struct RedeliveredJobTests {
    /// Work whose transaction says that the job is done takes place once.
    @Test func isDoneOnceByWhoeverSaysSoInTheTransaction() async throws {
        try await withJobs { jobs in
            let (gate, lost) = (JobGate(), RecordedNumbers())
            let handlers = JobHandlers.test { _, run in
                if run.attempt == 1 { await gate.pass() }
                do {
                    try await jobs.database.write { connection in
                        try jobs.queue.enqueue(Effect(run.attempt), in: connection)
                        try run.finish(in: connection)
                    }
                } catch let error as JobLost {
                    lost.add(run.attempt)
                    throw error
                }
            }
            try await redeliver(jobs, handlers, gate)
            #expect(lost.all == [1])
            let only = try #require(try await jobs.only())
            #expect(only.payload == #"{"number":2}"#)
            #expect(jobs.log.lines.contains { $0["message"] == "job taken by somebody else meanwhile" })
        }
    }

    /// All other work may be done twice; but the job is gone, and nobody does it a third time.
    @Test func isDoneTwiceByWhoeverDoesNot() async throws {
        try await withJobs { jobs in
            let (gate, done) = (JobGate(), RecordedNumbers())
            let handlers = JobHandlers.test { _, run in
                if run.attempt == 1 { await gate.pass() }
                done.add(run.attempt)
            }
            try await redeliver(jobs, handlers, gate)
            #expect(done.all == [2, 1])
            #expect(try await jobs.stored.list().isEmpty)
        }
    }

    /// Neither success nor failure of the first ends the job while the second is at it.
    @Test(arguments: [true, false])
    func isLeftToTheSecond(_ succeeds: Bool) async throws {
        try await withJobs { jobs in
            let gate = JobGate()
            let handlers = JobHandlers.test { _, _ in
                await gate.pass()
                if !succeeds { throw JobRefused("Nobody wants it.") }
            }
            try await jobs.enqueue(TestJob(1))
            let first = try #require(try await jobs.rows.claim(1, of: handlers.names).first)
            let late = Task { await jobs.runner(handlers).run(first) }
            await gate.arrived()
            jobs.clock.advance(milliseconds: JobRows.lease)
            let second = try #require(try await jobs.rows.claim(1, of: handlers.names).first)
            gate.open()
            await late.value
            #expect(try await jobs.only()?.state == .running)
            #expect(try await jobs.rows.finish(second))
        }
    }

    /// The first attempt goes on behind the gate until the second is over.
    private func redeliver(_ jobs: TestJobs, _ handlers: JobHandlers, _ gate: JobGate) async throws {
        try await jobs.enqueue(TestJob(1))
        let first = try #require(try await jobs.rows.claim(1, of: handlers.names).first)
        let late = Task { await jobs.runner(handlers).run(first) }
        await gate.arrived()
        jobs.clock.advance(milliseconds: JobRows.lease)
        #expect(try await jobs.runDue(handlers) == 1)
        gate.open()
        await late.value
    }
}

/// What a job leaves behind, in the database: another job, which nobody does.
private struct Effect: Job {
    static let policy = JobPolicy(name: "effect", attempts: 1, backoff: 1...1)

    let number: Int64

    init(_ number: Int64) { self.number = number }

    init(_ fields: FieldReader) throws {
        number = try TestJob(fields).number
    }

    func write(to json: inout JSONWriter) { TestJob(number).write(to: &json) }
}
