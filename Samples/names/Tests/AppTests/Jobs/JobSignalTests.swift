import Hummingbird
import Testing

@testable import App

/// Who wakes the worker of the process.
struct JobSignalTests {
    @Test func isGivenWhenARequestHasEnqueued() async throws {
        try await withJobs { jobs in
            let count = try await wakes { context in
                try await context.jobs.enqueue(TestJob(1), to: jobs.database)
            }
            #expect(count == 1)
        }
    }

    @Test func isNotGivenByOthers() async throws {
        #expect(try await wakes { _ in } == 0)
    }

    @Test func isOneForMany() async {
        let signal = JobSignal()
        for _ in 0..<3 { signal.wake() }
        #expect(await count(signal) == 1)
    }

    /// How often a request wakes it.
    private func wakes(_ work: @escaping @Sendable (AppContext) async throws -> Void) async throws -> Int {
        let signal = JobSignal()
        let router = Router(context: AppContext.self)
        router.post("work") { _, context in
            try await work(context)
            return HTTPResponse.Status.noContent
        }
        try await withRoutes(router, workers: signal) { service in
            let answer = try await service.send(.post, "/work")
            #expect(answer.status == .noContent)
        }
        return await count(signal)
    }

    private func count(_ signal: JobSignal) async -> Int {
        signal.finish()
        return await signal.wakes.reduce(into: 0) { count, _ in count += 1 }
    }
}
