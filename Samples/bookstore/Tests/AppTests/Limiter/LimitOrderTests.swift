import Testing

@testable import App

/// In which order a request passes its decorators, as the log has it: the limit before the work, the outcome last.
struct LimitOrderTests {
    @Test func theWorkComesAfterTheLimit() async throws {
        let lines = try await logged(RecordingStore())
        #expect(lines.map(\.stage) == ["limit", "authorize", "cache", "work", "request"])
        #expect(lines.map(\.outcome) == ["accepted", "accepted", "miss", "", "failed"])
    }

    @Test func aRefusedRequestIsNotWorkedOn() async throws {
        let lines = try await logged(RecordingStore(refuses: true))
        #expect(lines.map(\.stage) == ["limit", "request"])
        #expect(lines.map(\.outcome) == ["rejected", "rejected"])
    }

    /// What is logged about a request to a service whose database fails: the work leaves an error.
    private func logged(_ store: any LimitStore) async throws -> [(stage: String, outcome: String)] {
        let log = RecordedLog()
        var logger = log.logger
        logger.logLevel = .debug
        let limiter = Limiter(proxies: .none, store: store, clock: .system)
        let router = try await buildRouter(database: BrokenDatabase())
        try await withRoutes(router, logger: logger, limiter: limiter) { service in
            _ = try await service.get("/v1/authors")
        }
        return log.lines.map { line in
            (line["level"] == "error" ? "work" : line["stage"]?.text ?? "", line["outcome"]?.text ?? "")
        }
    }
}
