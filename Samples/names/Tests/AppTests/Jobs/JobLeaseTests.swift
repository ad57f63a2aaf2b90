import Testing

@testable import App

/// What becomes of a job whose process, or whose lease, comes to an end.
struct JobLeaseTests {
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
}
