import HummingbirdTesting
import Testing

@testable import App

/// The process that serves, and whether it does jobs as well.
struct JobProcessTests {
    @Test func doesJobs() async throws {
        let (numbers, number) = AsyncStream<Int64>.makeStream()
        let handlers = JobHandlers.test { job, _ in number.yield(job.number) }
        try await withProcess(workers: 1, handlers) { jobs in
            try await jobs.enqueue(TestJob(7))
            #expect(await numbers.first { _ in true } == 7)
        }
    }

    @Test func leavesJobsToOthers() async throws {
        try await withProcess(workers: 0, .test { _, _ in }) { jobs in
            #expect(jobs.log.lines.isEmpty)
        }
    }

    @Test func takesItsSettings() async throws {
        try await withJobs { jobs in
            let settings = ["JOBS_WORKERS": "3", "JOBS_TIMEOUT": "70", "JOBS_GRACE": "9"]
            let worker = JobWorker(
                try AppConfiguration.testing(settings).jobs,
                handlers: .test { _, _ in },
                database: jobs.database,
                logger: jobs.log.logger
            )
            #expect(await worker.size == 3)
            #expect(await worker.grace == .seconds(9))
            #expect(await worker.runner.limit == .seconds(70))
        }
    }

    /// Runs `test` beside a process on the same database.
    private func withProcess(
        workers: Int,
        _ handlers: JobHandlers,
        _ test: @escaping @Sendable (TestJobs) async throws -> Void
    ) async throws {
        try await withJobs { jobs in
            let application = try await buildApplication(
                configuration: .testing(["JOBS_WORKERS": String(workers)]),
                logger: jobs.log.logger,
                database: jobs.database,
                clock: jobs.clock.clock,
                handlers: handlers
            )
            let count = application.services.count { $0 is JobWorker }
            #expect(count == min(workers, 1))
            try await application.test(.router) { _ in try await test(jobs) }
        }
    }
}
