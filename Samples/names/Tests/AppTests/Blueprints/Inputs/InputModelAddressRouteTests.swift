import Hummingbird
import Logging
import Testing

@testable import App

/// What `PATCH /api/v2/inputs/a/b.c/~d` takes, and how it answers, whatever it does.
struct InputModelAddressRouteTests {
    private typealias Example = InputModelAddressExample
    private typealias Recorded = RecordedRoute<InputModelAddressInput, Void>

    private let store = RecordingCacheStore()
    private let clock = ManualClock(0)

    @Test func takesWhatIsDeclared() async throws {
        let route = Recorded { throw Problem(.conflict, detail: "This goes no further.") }
        try await withRoute(route) { service in
            try await Example.send(to: service).expectProblem(.conflict)
            // What was kept may be stale, whatever became of it.
            #expect(store.calls == ["begin", "end"])
            let input = try #require(route.inputs.first)
            #expect(input.day.asJSON == "2026-01-01")
            #expect(input.ok.asJSON == true)
            #expect(input.onID.asJSON == 1)
        }
    }

    /// The log has what the answer must not tell.
    @Test func keepsItsFailuresToItself() async throws {
        let log = RecordedLog()
        try await withRoute(Recorded { throw BrokenDatabase.Failure() }, logger: log.logger) { service in
            let answer = try await Example.send(to: service)
            answer.expectProblem(.internalServerError)
            #expect(!answer.body.contains("no such table"))
            let line = try #require(log.lines.first { $0["level"] == "error" })
            #expect(line["error"]?.text.contains("no such table") == true)
            #expect(line["request_id"] == answer["request_id"])
        }
    }

    @Test func answersWithoutABody() async throws {
        try await withRoute(Recorded {}) { service in
            let answer = try await Example.send(to: service)
            #expect(answer.status == .noContent)
            #expect(answer.body.isEmpty)
        }
    }

    @Test(arguments: [
        BadQuery("day=2026-02-30&ok=true", "day: format"),
        BadQuery("day=2026-01-01T00:00:00Z&ok=true", "day: format"),
        BadQuery("day=&ok=true", "day: format"),
        BadQuery("day=null&ok=true", "day: format"),
        BadQuery("day=2019-12-31&ok=true", "day: range"),
        BadQuery("ok=1&day=2026-01-01", "ok: type"),
        BadQuery("ok=TRUE&day=2026-01-01", "ok: type"),
        BadQuery("ok=&day=2026-01-01", "ok: type"),
        BadQuery("ok=null&day=2026-01-01", "ok: type"),
        BadQuery("on_id=abc&day=2026-01-01&ok=true", "on_id: type"),
        BadQuery("on_id=1.5&day=2026-01-01&ok=true", "on_id: type"),
        BadQuery("on_id=&day=2026-01-01&ok=true", "on_id: type"),
        BadQuery("ok=true", "day: required"),
        BadQuery("day=2026-01-01", "ok: required"),
        BadQuery("no_such_parameter=1&day=2026-01-01&ok=true", "no_such_parameter: unknown"),
    ])
    func refusesOtherParameters(_ bad: BadQuery) async throws {
        try await expectRefusal(Example.path + "?" + bad.query) { answer in
            answer.expectProblem(.badRequest, [bad.error])
        }
    }

    /// Expects that the owner's code does not see the request.
    private func expectRefusal(
        _ path: String,
        _ test: @escaping @Sendable (Answer) -> Void
    ) async throws {
        let route = Recorded { throw Problem(.conflict, detail: "This was let in.") }
        try await withRoute(route) { service in
            test(try await service.send(.patch, path))
            #expect(route.inputs.isEmpty)
        }
    }

    /// Runs `test` on a service with this instead of the owner's code.
    private func withRoute(
        _ route: Recorded,
        logger: Logger = RecordedLog().logger,
        _ test: @escaping @Sendable (TestService) async throws -> Void
    ) async throws {
        try await withDatabase { _, database in
            let router = Router(context: AppContext.self)
            router.add(middleware: ErrorMiddleware())
            let cache = Cache(store: store, clock: clock.clock)
            let blueprint = InputsBlueprint(
                inputs: InputModelRepository(database: database, cache: cache),
                cache: cache,
                rules: InputModelRules(database: database),
                inputModelInputRoute: InputModelInputRoute(database: database),
                inputModelRulesRoute: InputModelRulesRoute(database: database),
                inputModelClass: InputModelClass(database: database),
                inputModelPath: InputModelPath(database: database),
                inputModelValidation: InputModelValidation(database: database),
                inputModelAddress: route
            )
            blueprint.addRoutes(to: router.group("/api/v2/inputs"))
            try await withRoutes(router, logger: logger, test)
        }
    }
}
