import Testing

@testable import App

/// How many jobs there are, on `/metrics`.
struct JobGaugesTests {
    @Test func showHowManyThereAreAndHowOldTheyAre() async throws {
        try await withJobs { jobs in
            let gauges = JobGauges(jobs: jobs.stored, factory: jobs.metrics)
            try await jobs.enqueue(TestJob(1), TestJob(2))
            _ = try await jobs.rows.claim(1, of: ["test-job"])
            jobs.clock.advance(milliseconds: 2_500)
            try await gauges.refresh()
            let lines = Set(jobs.metrics.text.split(separator: "\n"))
            #expect(lines.contains("# TYPE jobs gauge"))
            #expect(lines.contains(#"jobs{job="test-job",state="waiting"} 1.0"#))
            #expect(lines.contains(#"jobs{job="test-job",state="running"} 1.0"#))
            #expect(lines.contains(#"jobs{job="test-job",state="dead"} 0.0"#))
            #expect(lines.contains(#"job_oldest_seconds{job="test-job"} 2.5"#))
        }
    }

    /// What waits for its next attempt is not late.
    @Test func showNoAgeOfWhatIsNotDue() async throws {
        try await withJobs { jobs in
            let gauges = JobGauges(jobs: jobs.stored, factory: jobs.metrics)
            try await jobs.enqueue(TestJob(1))
            let job = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            #expect(try await jobs.rows.postpone(job, TestJob.policy, by: 5_000, for: "no luck"))
            try await gauges.refresh()
            let lines = Set(jobs.metrics.text.split(separator: "\n"))
            #expect(lines.contains(#"job_oldest_seconds{job="test-job"} 0.0"#))
        }
    }

    @Test func showZeroWhenThereAreNone() async throws {
        try await withJobs { jobs in
            let gauges = JobGauges(jobs: jobs.stored, factory: jobs.metrics)
            try await jobs.enqueue(TestJob(1))
            try await gauges.refresh()
            try await jobs.runDue(.test { _, _ in })
            try await gauges.refresh()
            let lines = Set(jobs.metrics.text.split(separator: "\n"))
            #expect(lines.contains(#"jobs{job="test-job",state="waiting"} 0.0"#))
            #expect(lines.contains(#"job_oldest_seconds{job="test-job"} 0.0"#))
            for name in JobHandlers.all(database: jobs.database).names {
                #expect(lines.contains("jobs{job=\"\(name)\",state=\"dead\"} 0.0"))
            }
        }
    }

    @Test func areOnThePage() async throws {
        try await withService { service in
            let text = try await service.get("/metrics").body
            #expect(text.contains("# TYPE jobs gauge"))
        }
    }

    /// What is counted in the process is worth showing all the same.
    @Test func areMissedByNobodyWhenTheDatabaseIsAway() async throws {
        try await withBrokenService(RecordedLog().logger) { service in
            let answer = try await service.get("/metrics")
            #expect(answer.status == .ok)
        }
    }
}
