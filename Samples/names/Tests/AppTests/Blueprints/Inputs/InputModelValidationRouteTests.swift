import Hummingbird
import Logging
import Testing

@testable import App

/// What `DELETE /api/v2/inputs/validation` takes, and how it answers, whatever it does.
struct InputModelValidationRouteTests {
    private typealias Example = InputModelValidationExample
    private typealias Recorded = RecordedRoute<InputModelValidationInput, [InputModel]>

    private let store = RecordingCacheStore()
    private let clock = ManualClock(0)

    @Test func takesWhatIsDeclared() async throws {
        let route = Recorded { throw Problem(.conflict, detail: "This goes no further.") }
        try await withRoute(route) { service in
            try await Example.send(to: service).expectProblem(.conflict)
            // What was kept may be stale, whatever became of it.
            #expect(store.calls == ["begin", "end"])
            #expect(route.inputs.count == 1)
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

    @Test func answersWithWhatIsDeclared() async throws {
        try await withDatabase { service, database in
            let row = try await service.create(InputModelFixture.self)
            let id = try #require(row["id"].flatMap { InputModel.ID(path: $0.text) })
            let route = Recorded {
                let found = try #require(try await InputModelRepository(database: database, cache: Cache()).find(id))
                return [found]
            }
            try await withRoute(route) { service in
                let answer = try await Example.send(to: service)
                #expect(answer.status == .ok)
                #expect(answer.json == [JSONValue(row)])
            }
        }
    }

    @Test(arguments: [
        BadQuery("no_such_parameter=1", "no_such_parameter: unknown")
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
            test(try await service.send(.delete, path))
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
                inputModelValidation: route,
                inputModelAddress: InputModelAddress(database: database)
            )
            blueprint.addRoutes(to: router.group("/api/v2/inputs"))
            try await withRoutes(router, logger: logger, test)
        }
    }
}
