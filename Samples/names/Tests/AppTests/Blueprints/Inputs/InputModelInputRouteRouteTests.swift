import Hummingbird
import Logging
import Testing

@testable import App

/// What `POST /api/v2/inputs/input/{input}` takes, and how it answers, whatever it does.
struct InputModelInputRouteRouteTests {
    private typealias Example = InputModelInputRouteExample
    private typealias Recorded = RecordedRoute<InputModelInputRouteInput, InputModelInputRouteAnswer>

    private let store = RecordingCacheStore()
    private let clock = ManualClock(0)

    @Test func takesWhatIsDeclared() async throws {
        let route = Recorded { throw Problem(.conflict, detail: "This goes no further.") }
        try await withRoute(route) { service in
            try await Example.send(to: service).expectProblem(.conflict)
            // What was kept may be stale, whatever became of it.
            #expect(store.calls == ["begin", "end"])
            let input = try #require(route.inputs.first)
            #expect(input.input.asJSON == "word")
            #expect(input.selfValue.asJSON == "Self 1")
            #expect(input.request.asJSON == true)
            #expect(input.body.input.asJSON == "Input 1")
            #expect(input.body.fields.asJSON == 1)
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
        let route = Recorded {
            InputModelInputRouteAnswer(input: .placeholder, json: .placeholder)
        }
        try await withRoute(route) { service in
            let answer = try await Example.send(to: service)
            #expect(answer.status == .ok)
            let members = ["input", "json"]
            #expect(answer.fields.keys.sorted() == members)
        }
    }

    @Test(arguments: [
        "/api/v2/inputs/input/%FF",
        "/api/v2/inputs/input/%00",
    ])
    func knowsNoOther(_ path: String) async throws {
        try await expectRefusal(path) { $0.expectProblem(.notFound) }
    }

    @Test(arguments: [
        BadQuery("self=%00", "self: characters"),
        BadQuery("request=1&self=Self%201", "request: type"),
        BadQuery("request=TRUE&self=Self%201", "request: type"),
        BadQuery("request=&self=Self%201", "request: type"),
        BadQuery("", "self: required"),
        BadQuery("no_such_parameter=1&self=Self%201", "no_such_parameter: unknown"),
    ])
    func refusesOtherParameters(_ bad: BadQuery) async throws {
        try await expectRefusal(Example.path + "?" + bad.query) { answer in
            answer.expectProblem(.badRequest, [bad.error])
        }
    }

    @Test(arguments: [("{", "json"), ("", "json"), ("[]", "type"), ("null", "type")])
    func refusesWhatIsNoObject(_ body: String, _ rule: String) async throws {
        try await expectRefusal(Example.path + Example.query, body: body) { answer in
            answer.expectProblem(.unprocessableContent, [": " + rule])
        }
    }

    @Test(arguments: [
        Probe("input", .repeated("é", 128), breaks: "length"),
        Probe("input", .repeated("x", 256), breaks: "length"),
        Probe("input", "\0", breaks: "characters"),
        Probe("input", 1, breaks: "type"),
        Probe("input", null, breaks: "type"),
        Probe("fields", "1", breaks: "type"),
        Probe("fields", true, breaks: "type"),
        Probe("fields", .number("0.5"), breaks: "type"),
        Probe("fields", .number("9223372036854775808"), breaks: "type"),
        Probe("fields", .number("-9223372036854775809"), breaks: "type"),
        Probe("fields", null, breaks: "type"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ])
    func refusesOtherFields(_ bad: Probe) async throws {
        var body = Example.body
        body[bad.field] = bad.value
        try await expectRefusal(Example.path + Example.query, body: body.json) { answer in
            answer.expectProblem(.unprocessableContent, bad.errors)
        }
    }

    @Test func needsItsFields() async throws {
        try await expectRefusal(Example.path + Example.query, body: "{}") { answer in
            let errors = ["input: required", "fields: required"]
            answer.expectProblem(.unprocessableContent, errors)
        }
    }

    /// Expects that the owner's code does not see the request.
    private func expectRefusal(
        _ path: String,
        body: String = Example.body.json,
        _ test: @escaping @Sendable (Answer) -> Void
    ) async throws {
        let route = Recorded { throw Problem(.conflict, detail: "This was let in.") }
        try await withRoute(route) { service in
            test(try await service.send(.post, path, body: body))
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
                inputModelInputRoute: route,
                inputModelRulesRoute: InputModelRulesRoute(database: database),
                inputModelClass: InputModelClass(database: database),
                inputModelPath: InputModelPath(database: database),
                inputModelValidation: InputModelValidation(database: database),
                inputModelAddress: InputModelAddress(database: database)
            )
            blueprint.addRoutes(to: router.group("/api/v2/inputs"))
            try await withRoutes(router, logger: logger, test)
        }
    }
}
