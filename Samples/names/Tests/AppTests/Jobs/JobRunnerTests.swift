import Foundation
import Testing

@testable import App

/// What becomes of a job.
struct JobRunnerTests {
    @Test func isGoneWhenItIsDone() async throws {
        try await withJobs { jobs in
            let done = RecordedNumbers()
            try await jobs.enqueue(TestJob(1), TestJob(2))
            try await jobs.runDue(.test { job, _ in done.add(job.number) })
            #expect(done.all.sorted() == [1, 2])
            #expect(try await jobs.stored.list().isEmpty)
        }
    }

    @Test func isTriedAgainAfterAPauseAndDeadInTheEnd() async throws {
        try await withJobs { jobs in
            let attempts = RecordedNumbers()
            let handlers = JobHandlers.test { _, run in
                attempts.add(run.isLast ? -run.attempt : run.attempt)
                throw TestFailure()
            }
            try await jobs.enqueue(TestJob(1))
            for attempt in 1..<TestJob.policy.attempts {
                #expect(try await jobs.runDue(handlers) == 1)
                let pause = try #require(try await jobs.pause())
                // Of 10 to 60 seconds, twice as long each time.
                #expect((attempt * 10_000...attempt * 20_000).contains(pause))
                jobs.clock.advance(milliseconds: pause - 1)
                #expect(try await jobs.runDue(handlers) == 0)
                jobs.clock.advance(milliseconds: 1)
            }
            #expect(try await jobs.runDue(handlers) == 1)
            #expect(attempts.all == [1, 2, -3])
            let job = try #require(try await jobs.only())
            #expect(job.state == .dead)
            #expect(job.attempts == 3)
            #expect(job.failure?.contains("TestFailure") == true)
            jobs.clock.advance(seconds: 1_000_000)
            #expect(try await jobs.runDue(handlers) == 0)
            #expect(jobs.log.lines.map { $0["outcome"]?.text } == ["retried", "retried", "dead"])
        }
    }

    @Test func isDeadAtOnceWhenItIsRefused() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1))
            try await jobs.runDue(.test { _, _ in throw JobRefused("Nobody wants it.") })
            let job = try #require(try await jobs.only())
            #expect(job.state == .dead)
            #expect(job.failure == "Nobody wants it.")
        }
    }

    @Test(arguments: [
        (#"{"number": -1, "old": true}"#, "the payload does not fit: number must be at least 0"),
        (#"{}"#, "the payload does not fit: number is required"),
        (#"[1]"#, "the payload does not fit:  must be a JSON object"),
        ("number", "the payload is no JSON"),
    ])
    func isDeadWhenItCannotBeRead(_ payload: String, _ reason: String) async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1))
            try await jobs.change(#""payload" = ?1"#, .text(payload))
            try await jobs.runDue(.test { _, _ in Issue.record("it is done") })
            let job = try #require(try await jobs.only())
            #expect(job.state == .dead)
            #expect(job.failure == reason)
        }
    }

    /// What went away since then does no harm.
    @Test func takesMoreThanItNeeds() async throws {
        try await withJobs { jobs in
            let done = RecordedNumbers()
            try await jobs.enqueue(TestJob(1))
            try await jobs.change(#""payload" = ?1"#, .text(#"{"number": 2, "old": true}"#))
            try await jobs.runDue(.test { job, _ in done.add(job.number) })
            #expect(done.all == [2])
        }
    }

    /// Else it would end one process after another.
    @Test func isDeadWhenItEndsItsProcess() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1))
            for _ in 0..<TestJob.policy.attempts {
                #expect(try await jobs.rows.claim(1, of: ["test-job"]).count == 1)
                jobs.clock.advance(milliseconds: JobRows.lease)
            }
            try await jobs.runDue(.test { _, _ in Issue.record("it is done") })
            let job = try #require(try await jobs.only())
            #expect(job.state == .dead)
            #expect(job.failure?.contains("process") == true)
        }
    }

    /// The work does not mind being cancelled.
    @Test func hasFailedWhenItTakesTooLong() async throws {
        try await withJobs { jobs in
            let (sleep, gate) = (ManualSleep(), JobGate())
            let handlers = JobHandlers.test { _, _ in await gate.pass() }
            try await jobs.enqueue(TestJob(1))
            let job = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            let run = Task { await jobs.runner(handlers, sleep: sleep.sleep).run(job) }
            await gate.arrived()
            await sleep.wake(.seconds(60))
            await run.value
            gate.open()
            #expect(try await jobs.only()?.state == .waiting)
            #expect(try await jobs.only()?.failure == "this took too long")
        }
    }

    /// What is left of a sleep that is cancelled, which is one for each job, lasts no longer than a step.
    @Test func isTimedInShortSteps() async throws {
        let steps = RecordedNumbers()
        try await JobRunner.sleep(inStepsFor: .milliseconds(2_500)) { steps.add(Int64($0.milliseconds)) }
        #expect(steps.all == [1_000, 1_000, 500])
    }

    @Test func isCancelledWhenItTakesTooLong() async throws {
        try await withJobs { jobs in
            let (sleep, gate) = (ManualSleep(), JobGate())
            let (endings, ending) = AsyncStream<Bool>.makeStream()
            let handlers = JobHandlers.test { _, _ in
                await gate.pass()
                ending.yield(Task.isCancelled)
            }
            try await jobs.enqueue(TestJob(1))
            let job = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            let run = Task { await jobs.runner(handlers, sleep: sleep.sleep).run(job) }
            await gate.arrived()
            await sleep.wake(.seconds(60))
            await run.value
            gate.open()
            #expect(await endings.first { _ in true } == true)
        }
    }

    @Test func leavesNobodyWaitingWhenItIsDone() async throws {
        try await withJobs { jobs in
            let sleep = ManualSleep()
            try await jobs.enqueue(TestJob(1))
            let job = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            await jobs.runner(.test { _, _ in await sleep.isSlept(.seconds(60)) }, sleep: sleep.sleep).run(job)
            #expect(sleep.isIdle)
        }
    }

    @Test func waitsAsBeforeWhenItIsGivenUp() async throws {
        try await withJobs { jobs in
            let gate = JobGate()
            let handlers = JobHandlers.test { _, _ in await gate.pass() }
            try await jobs.enqueue(TestJob(1))
            let job = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            let run = Task { await jobs.runner(handlers).run(job) }
            await gate.arrived()
            run.cancel()
            await run.value
            gate.open()
            let stored = try #require(try await jobs.only())
            #expect(stored.state == .waiting)
            #expect(stored.attempts == 0)
            #expect(try await jobs.pause() == 0)
        }
    }

    /// The lease ends, and it is taken again.
    @Test func isNobodyElsesWhenTheDatabaseIsAway() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1))
            let job = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            let rows = JobRows(database: BrokenDatabase(), clock: jobs.clock.clock)
            await jobs.runner(.test { _, _ in }, rows: rows).run(job)
            let messages = jobs.log.lines.map { $0["message"]?.text }
            #expect(messages == ["what became of a job is not written down", "job test-job"])
        }
    }

    @Test func isToldWhenSomebodyElseHasIt() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1))
            let late = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            jobs.clock.advance(milliseconds: JobRows.lease)
            #expect(try await jobs.rows.claim(1, of: ["test-job"]).count == 1)
            await jobs.runner(.test { _, _ in }).run(late)
            let messages = jobs.log.lines.map { $0["message"]?.text }
            #expect(messages == ["job taken by somebody else meanwhile", "job test-job"])
        }
    }

    @Test func keepsTheBeginningOfALongReason() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1))
            try await jobs.runDue(.test { _, _ in throw LongFailure() })
            #expect(try await jobs.only()?.failure == String(LongFailure().debugDescription.prefix(2_000)))
        }
    }

    @Test func saysHowBadItIs() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1))
            let job = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            let outcomes: [JobOutcome] = [
                .done, .released, .retried(after: 1_234, reason: "no luck"), .dead(reason: "no hope"),
            ]
            for outcome in outcomes { JobLog.write(outcome, .milliseconds(5), job, jobs.log.logger) }
            let lines = jobs.log.lines
            #expect(lines.map { $0["level"]?.text } == ["info", "info", "warning", "error"])
            #expect(lines.map { $0["outcome"]?.text } == ["done", "released", "retried", "dead"])
            #expect(lines.map { $0["error"]?.text } == [nil, nil, "no luck", "no hope"])
            #expect(lines.map { $0["retry_in_ms"] } == [nil, nil, 1_234, nil])
            #expect(lines.allSatisfy { $0["latency_ms"] == 5 && $0["stage"] == "job" })
        }
    }

    @Test func isDoneInTheTransactionOfItsWork() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1))
            let handlers = JobHandlers.test { _, run in
                try await jobs.database.write { connection in
                    try jobs.queue.enqueue(UnknownJob(), in: connection)
                    try run.finish(in: connection)
                    if run.attempt == 1 { throw TestFailure() }
                }
            }
            try await jobs.runDue(handlers)
            #expect(try await jobs.only()?.name == "test-job")
            jobs.clock.advance(seconds: 20)
            try await jobs.runDue(handlers)
            #expect(try await jobs.only()?.name == "unknown-job")
        }
    }

    /// Whoever comes late must not do it a second time.
    @Test func isNotDoneByWhoeverHasLostIt() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1))
            let late = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            jobs.clock.advance(milliseconds: JobRows.lease)
            #expect(try await jobs.rows.claim(1, of: ["test-job"]).count == 1)
            let run = JobRun(late, TestJob.policy, jobs.log.logger)
            await #expect(throws: JobLost.self) { try await jobs.database.write { try run.finish(in: $0) } }
            #expect(try await jobs.only()?.state == .running)
        }
    }

    @Test func leavesOneLineWithItsRequestAndTrace() async throws {
        try await withJobs { jobs in
            let trace = try #require(TraceContext(header: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
            var queue = jobs.queue
            queue.origin = JobOrigin(requestID: "request", trace: trace)
            try await queue.enqueue(TestJob(1), to: jobs.database)
            let id = try await jobs.only()?.id.path
            try await jobs.runDue(
                .test { _, run in
                    run.logger.info("from the handler")
                    #expect(run.trace?.traceID == trace.traceID)
                }
            )
            #expect(jobs.log.lines.map { $0["message"]?.text } == ["from the handler", "job test-job"])
            for line in jobs.log.lines {
                #expect(line["job"] == "test-job")
                #expect(line["attempt"] == 1)
                #expect(line["job_id"]?.text == id)
                #expect(line["request_id"] == "request")
                #expect(line["trace_id"] == .string(trace.traceID))
                #expect(line["parent_id"] == .string(trace.spanID))
            }
            let line = try #require(jobs.log.lines.last)
            #expect(line["stage"] == "job")
            #expect(line["outcome"] == "done")
            #expect(line["latency_ms"] != nil)
        }
    }
}

/// A reason that nobody would read to its end.
private struct LongFailure: Error, CustomDebugStringConvertible {
    var debugDescription: String { String(repeating: "long ", count: 1_000) }
}

/// Nobody does it.
private struct UnknownJob: Job {
    static let policy = JobPolicy(name: "unknown-job", attempts: 1, backoff: 1...1)

    init() {}

    init(_ fields: FieldReader) throws {}

    func write(to json: inout JSONWriter) { json.object { _ in } }
}

extension TestJobs {
    /// Changes the rows of all jobs.
    fileprivate func change(_ assignment: String, _ value: SQLValue) async throws {
        try await database.write { connection in
            _ = try connection.execute(#"UPDATE "queued_jobs" SET \#(assignment)"#, [value])
        }
    }
}
