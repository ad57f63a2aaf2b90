import Testing

@testable import App

/// What is told of a job.
struct JobLogTests {
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

    @Test func isCounted() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1), TestJob(2), TestJob(3))
            try await jobs.runDue(
                .test { job, _ in
                    if job.number == 2 { throw TestFailure() }
                    if job.number == 3 { throw JobRefused("no") }
                }
            )
            let lines = Set(jobs.metrics.text.split(separator: "\n"))
            for outcome in ["done", "retried", "dead"] {
                #expect(lines.contains(#"job_attempts_total{job="test-job",outcome="\#(outcome)"} 1"#))
            }
            #expect(lines.contains(#"job_duration_seconds_count{job="test-job"} 3"#))
        }
    }
}
