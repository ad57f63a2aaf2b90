import Testing

@testable import App

/// How long a job may take.
struct JobTimeLimitTests {
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

    /// What is left of a sleep that is cancelled, which is one for each job, lasts no longer than a step.
    @Test func isTimedInShortSteps() async throws {
        let steps = RecordedNumbers()
        try await JobRunner.sleep(inStepsFor: .milliseconds(2_500)) { steps.add(Int64($0.milliseconds)) }
        #expect(steps.all == [1_000, 1_000, 500])
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
}
