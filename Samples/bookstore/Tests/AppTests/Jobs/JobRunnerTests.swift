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

    @Test func keepsTheBeginningOfALongReason() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1))
            try await jobs.runDue(.test { _, _ in throw LongFailure() })
            #expect(try await jobs.only()?.failure == String(LongFailure().debugDescription.prefix(2_000)))
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
