import Testing

@testable import App

/// What was written down before the service was changed.
struct JobPayloadTests {
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
}

extension TestJobs {
    /// Changes the rows of all jobs.
    fileprivate func change(_ assignment: String, _ value: SQLValue) async throws {
        try await database.write { connection in
            _ = try connection.execute(#"UPDATE "queued_jobs" SET \#(assignment)"#, [value])
        }
    }
}
