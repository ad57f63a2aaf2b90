import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Testing

@testable import App

/// What a limited route answers.
struct LimiterTests {
    private let clock = ManualClock(60_000_000)
    private let store = MemoryLimitStore(strategy: .fixedWindow)

    @Test func tellsWhatRemains() async throws {
        try await withLimits(store) { service in
            try await service.get("/things").expectLimit(2, remaining: 1, reset: 60_060)
            try await service.get("/things").expectLimit(2, remaining: 0, reset: 60_060)
            clock.advance(seconds: 60)
            try await service.get("/things").expectLimit(3, remaining: 0, reset: 61_200)
        }
    }

    @Test func refusesOneTooManyUntilItsTime() async throws {
        try await withLimits(store) { service in
            for _ in 0..<2 { #expect(try await service.get("/things").status == .ok) }
            clock.advance(seconds: 17)
            let refused = try await service.get("/things")
            refused.expectProblem(.tooManyRequests)
            refused.expectLimit(2, remaining: 0, reset: 60_060)
            #expect(refused.headers[.retryAfter] == "43")
            clock.advance(seconds: 42)
            #expect(try await service.get("/things").status == .tooManyRequests)
            clock.advance(seconds: 1)
            #expect(try await service.get("/things").status == .ok)
        }
    }

    @Test func countsErrorsAndTellsSoOnThem() async throws {
        try await withLimits(store) { service in
            let missing = try await service.get("/things/missing")
            missing.expectProblem(.notFound)
            missing.expectLimit(1, remaining: 0, reset: 60_060)
            try await service.get("/things/missing").expectProblem(.tooManyRequests)
        }
    }

    @Test func tellsSoWhenTheWorkTakesTooLong() async throws {
        try await withLimits(MemoryLimitStore(strategy: .fixedWindow), timeout: .milliseconds(10)) { service in
            let answer = try await service.get("/things/slow")
            answer.expectProblem(.serviceUnavailable)
            answer.expectLimit(1, remaining: 0, reset: 60_060)
        }
    }

    @Test func countsHEADAsGET() async throws {
        try await withLimits(store) { service in
            try await service.send(.head, "/things").expectLimit(2, remaining: 1, reset: 60_060)
            try await service.get("/things").expectLimit(2, remaining: 0, reset: 60_060)
            #expect(try await service.send(.head, "/things").status == .tooManyRequests)
        }
    }

    @Test func leavesRoutesWithoutLimitsAlone() async throws {
        let recorded = RecordingStore(refuses: true)
        try await withLimits(recorded) { service in
            let answer = try await service.get("/free")
            #expect(answer.status == .ok)
            #expect(answer.headers[.rateLimitLimit] == nil)
        }
        #expect(recorded.limits == [])
    }

    @Test func givesEachRouteItsOwnBucket() async throws {
        let recorded = RecordingStore()
        try await withLimits(recorded) { service in
            _ = try await service.get("/things")
            _ = try await service.get("/things/missing")
            _ = try await service.post("/things", [:])
        }
        #expect(recorded.limits.map { $0[0].bucket } == ["GET /things", "GET /things/missing", "POST /things"])
    }

    /// Nothing is done for a refused request, whatever its body is.
    @Test func refusesBeforeTheWork() async throws {
        try await withLimits(RecordingStore(refuses: true)) { service in
            let answer = try await service.post("/things", [:])
            answer.expectProblem(.tooManyRequests)
            answer.expectLimit(7, remaining: 0, reset: 99)
            #expect(answer.headers[.retryAfter] == "5")
        }
    }

    @Test func saysWhetherRequestsPassThatNobodyCounts() async throws {
        let log = RecordedLog()
        try await withLimits(BrokenStore(), logger: log.logger) { service in
            let answer = try await service.get("/things")
            #expect(answer.status == (LimitPolicy.refusesUncounted ? .serviceUnavailable : .ok))
            #expect(answer.headers[.rateLimitLimit] == nil)
        }
        #expect(log.lines.contains { $0["level"] == "error" && $0["error"]?.text.contains("Failure") == true })
    }

    /// An outage is told at its beginning and at its end, not with every request.
    @Test func tellsAnOutageOnce() async throws {
        let log = RecordedLog()
        let store = BrokenStore(failures: [BrokenStore.Failure(), BrokenStore.Failure()])
        try await withLimits(store, logger: log.logger) { service in
            for _ in 0..<4 { _ = try await service.get("/things") }
        }
        let told = log.lines.compactMap { $0["message"]?.text }.filter { $0.contains("counted") }
        #expect(told == ["requests are not counted", "requests are counted again"])
    }

    /// A request that is given up says nothing about the store.
    @Test func takesNoCancellationForAnOutage() async throws {
        let log = RecordedLog()
        try await withLimits(BrokenStore(failures: [CancellationError()]), logger: log.logger) { service in
            _ = try await service.get("/things")
            #expect(try await service.get("/things").status == .ok)
        }
        #expect(!log.lines.contains { $0["message"]?.text.contains("counted") == true })
    }

    @Test(arguments: [true, false])
    func keepsToWhatIsDeclaredForThem(_ refuses: Bool) async throws {
        let limiter = Limiter(proxies: .none, store: BrokenStore(), clock: .system)
        let router = Router(context: AppContext.self)
        router.add(middleware: ErrorMiddleware())
        router.get("counted") { request, context -> Response in
            let limits = [CountedLimit(bucket: "counted", rate: "1 per day")]
            _ = try await limiter.count(request, context, against: limits, refusesUncounted: refuses)
            return Response(status: .ok)
        }
        try await withRoutes(router) { service in
            let answer = try await service.get("/counted")
            if refuses { answer.expectProblem(.serviceUnavailable) } else { #expect(answer.status == .ok) }
        }
    }

    private func withLimits(
        _ store: any LimitStore,
        timeout: Duration = .seconds(60),
        logger: Logger = .silent,
        _ test: @Sendable (TestService) async throws -> Void
    ) async throws {
        let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: ErrorMiddleware())
        let things = router.group("things")
        things.limited("2 per minute", "3 per hour").get { _, _ in Response(status: .ok) }
        things.limited("2 per minute").post { _, _ -> Response in throw Problem(.badGateway, detail: "Work was done.") }
        things.limited("1 per minute").get("missing") { _, _ -> Response in throw Problem.notFound }
        things.limited("1 per minute").get("slow") { _, _ -> Response in
            try await Task.sleep(for: .seconds(60))
            return Response(status: .ok)
        }
        router.get("free") { _, _ in Response(status: .ok) }
        let pipeline = RequestPipeline(
            routes: router.buildResponder(),
            timeout: timeout,
            bodyTimeout: .seconds(60),
            limiter: Limiter(proxies: .none, store: store, clock: clock.clock),
            tokens: try await .testing()
        )
        try await Application(responder: pipeline, logger: logger).test(.router) { client in
            try await test(TestService(client: client))
        }
    }
}

extension Answer {
    fileprivate func expectLimit(
        _ limit: Int,
        remaining: Int,
        reset: Int,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(headers[.rateLimitLimit] == "\(limit)", sourceLocation: sourceLocation)
        #expect(headers[.rateLimitRemaining] == "\(remaining)", sourceLocation: sourceLocation)
        #expect(headers[.rateLimitReset] == "\(reset)", sourceLocation: sourceLocation)
    }
}
