import Hummingbird
import Testing

@testable import App

/// In which order a request passes its decorators, as the log has it: the limit, what is kept, the work, the outcome.
struct CacheOrderTests {
    private let log = RecordedLog()

    @Test func theWorkComesAfterBoth() async throws {
        #expect(try await stages(of: ["/kept"]) == ["limit accepted", "cache miss", "work", "request accepted"])
    }

    @Test func whatIsKeptIsNotWorkedOn() async throws {
        let second = try await stages(of: ["/kept", "/kept"]).suffix(3)
        #expect(second == ["limit accepted", "cache hit", "request accepted"])
    }

    @Test func whatIsRefusedIsNotLookedUp() async throws {
        let third = try await stages(of: ["/kept", "/kept", "/kept"]).suffix(2)
        #expect(third == ["limit rejected", "request rejected"])
    }

    @Test func whatIsPassedByIsSaidToo() async throws {
        let stages = try await stages(of: ["/kept?fresh"])
        #expect(stages == ["limit accepted", "cache bypassed", "work", "request accepted"])
    }

    /// What is logged about these requests to a route that is limited to two, and cached.
    private func stages(of paths: [String]) async throws -> [String] {
        var logger = log.logger
        logger.logLevel = .debug
        let router = Router(context: AppContext.self)
        router.add(middleware: ErrorMiddleware())
        router.group("kept").limited("2 per minute").cached(.tests, for: .minutes(1), unless: "fresh", in: Cache())
            .get { _, context in
                context.logger.info("work", metadata: ["stage": "work"])
                return .json(["a": 1])
            }
        let limiter = Limiter(proxies: .none, store: MemoryLimitStore(), clock: ManualClock(0).clock)
        try await withRoutes(router, logger: logger, limiter: limiter) { service in
            for path in paths { _ = try await service.get(path) }
        }
        return log.lines.map { line in
            [line["stage"], line["outcome"]].compactMap { $0?.text }.joined(separator: " ")
        }
    }
}
