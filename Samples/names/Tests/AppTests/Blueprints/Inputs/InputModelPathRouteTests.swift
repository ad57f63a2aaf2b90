import Hummingbird
import Logging
import Testing

@testable import App

/// What `PUT /api/v2/inputs/{id}` takes, and how it answers, whatever it does.
struct InputModelPathRouteTests {
    private typealias Example = InputModelPathExample
    private typealias Recorded = RecordedRoute<InputModelPathInput, Void>

    private let store = RecordingCacheStore()
    private let clock = ManualClock(0)

    @Test func takesWhatIsDeclared() async throws {
        let route = Recorded { throw Problem(.conflict, detail: "This goes no further.") }
        try await withRoute(route) { service in
            try await Example.send(to: service).expectProblem(.conflict)
            // What was kept may be stale, whatever became of it.
            #expect(store.calls == ["begin", "end"])
            let input = try #require(route.inputs.first)
            #expect(input.id.asJSON == 1)
            #expect(input.body.type.asJSON == "in")
            #expect(input.body.tags.asJSON == ["Tags1"])
            #expect(input.body.onID.asJSON == 1)
            #expect(input.body.at.asJSON == "2026-01-01T00:00:00.000Z")
            #expect(input.body.of.asJSON == "user1@example.com")
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
        "/api/v2/inputs/abc",
        "/api/v2/inputs/0",
        "/api/v2/inputs/007",
        "/api/v2/inputs/+1",
    ])
    func knowsNoOther(_ path: String) async throws {
        try await expectRefusal(path) { $0.expectProblem(.notFound) }
    }

    @Test(arguments: [
        BadQuery("no_such_parameter=1", "no_such_parameter: unknown")
    ])
    func refusesOtherParameters(_ bad: BadQuery) async throws {
        try await expectRefusal(Example.path + "?" + bad.query) { answer in
            answer.expectProblem(.badRequest, [bad.error])
        }
    }

    @Test(arguments: [("{", "json"), ("", "json"), ("[]", "type"), ("null", "type")])
    func refusesWhatIsNoObject(_ body: String, _ rule: String) async throws {
        try await expectRefusal(Example.path, body: body) { answer in
            answer.expectProblem(.unprocessableContent, [": " + rule])
        }
    }

    @Test(arguments: [
        Probe("type", "no such value", breaks: "values"),
        Probe("type", 1, breaks: "type"),
        Probe("type", null, breaks: "type"),
        Probe("tags", [], breaks: "items"),
        Probe("tags", ["Tags1", "Tags1", "Tags1", "Tags1"], breaks: "items"),
        Probe("tags", ["ééé"], breaks: "length"),
        Probe("tags", ["xxxxxx"], breaks: "length"),
        Probe("tags", ["\0"], breaks: "characters"),
        Probe("tags", [1], breaks: "type"),
        Probe("tags", [null], breaks: "type"),
        Probe("tags", "text", breaks: "type"),
        Probe("tags", null, breaks: "type"),
        Probe("on_id", "1", breaks: "type"),
        Probe("on_id", null, breaks: "type"),
        Probe("at", "2026-01-01", breaks: "format"),
        Probe("at", "2026-02-30T00:00:00Z", breaks: "format"),
        Probe("at", 1_767_225_600, breaks: "type"),
        Probe("of", "example.com", breaks: "format"),
        Probe("of", "user@", breaks: "format"),
        Probe("of", "@example.com", breaks: "format"),
        Probe("of", "a user@example.com", breaks: "format"),
        Probe("of", "user@example..com", breaks: "format"),
        Probe("of", "user@-a.com", breaks: "format"),
        Probe("of", "user@a-.com", breaks: "format"),
        Probe("of", "user@a_b.com", breaks: "format"),
        Probe("of", "a@b@example.com", breaks: "format"),
        Probe("of", "é@example.com", breaks: "format"),
        Probe("of", .joined(String(repeating: "x", count: 65), "@example.com"), breaks: "format"),
        Probe("of", .joined("user@", String(repeating: "x", count: 64), ".com"), breaks: "format"),
        Probe("of", "x", breaks: "format"),
        Probe("of", "", breaks: "format"),
        Probe("of", .repeated("é", 128), breaks: "length", "format"),
        Probe("of", .joined("a@", String(repeating: "x.", count: 126), "xx"), breaks: "length"),
        Probe("of", "\0", breaks: "characters"),
        Probe("of", 1, breaks: "type"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ])
    func refusesOtherFields(_ bad: Probe) async throws {
        var body = Example.body
        body[bad.field] = bad.value
        try await expectRefusal(Example.path, body: body.json) { answer in
            answer.expectProblem(.unprocessableContent, bad.errors)
        }
    }

    @Test func needsItsFields() async throws {
        try await expectRefusal(Example.path, body: "{}") { answer in
            let errors = ["type: required", "on_id: required"]
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
            test(try await service.send(.put, path, body: body))
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
                inputModelPath: route,
                inputModelValidation: InputModelValidation(database: database),
                inputModelAddress: InputModelAddress(database: database)
            )
            blueprint.addRoutes(to: router.group("/api/v2/inputs"))
            try await withRoutes(router, logger: logger, test)
        }
    }
}
