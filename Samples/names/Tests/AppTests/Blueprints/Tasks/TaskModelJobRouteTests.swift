import Hummingbird
import Logging
import Testing

@testable import App

/// What `POST /api/v2/tasks/job` takes, and how it answers, whatever it does.
struct TaskModelJobRouteTests {
    private typealias Example = TaskModelJobExample
    private typealias Recorded = RecordedRoute<TaskModelJobInput, Void>

    @Test func takesWhatIsDeclared() async throws {
        let route = Recorded { throw Problem(.conflict, detail: "This goes no further.") }
        try await withRoute(route) { service in
            try await Example.send(to: service).expectProblem(.conflict)
            let input = try #require(route.inputs.first)
            #expect(input.body.selfValue.asJSON == "Self 1")
            #expect(input.body.idValue.asJSON == 1)
            #expect(input.body.attempt.asJSON == 1)
            #expect(input.body.inOut.asJSON == true)
            #expect(input.body.class.asJSON == "1")
            #expect(input.body.payload.asJSON == ["number": 1])
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
        try await withRoute(Recorded {}, enqueues: ["job"]) { service in
            let answer = try await Example.send(to: service)
            #expect(answer.status == .noContent)
            #expect(answer.body.isEmpty)
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

    @Test(arguments: [("{", "json"), ("", "json"), ("[]", "type"), ("null", "type")])
    func refusesWhatIsNoObject(_ body: String, _ rule: String) async throws {
        try await expectRefusal(Example.path, body: body) { answer in
            answer.expectProblem(.unprocessableContent, [": " + rule])
        }
    }

    @Test(arguments: [
        Probe("self", .repeated("é", 128), breaks: "length"),
        Probe("self", .repeated("x", 256), breaks: "length"),
        Probe("self", "\0", breaks: "characters"),
        Probe("self", 1, breaks: "type"),
        Probe("self", null, breaks: "type"),
        Probe("id", "1", breaks: "type"),
        Probe("id", true, breaks: "type"),
        Probe("id", .number("0.5"), breaks: "type"),
        Probe("id", .number("9223372036854775808"), breaks: "type"),
        Probe("id", .number("-9223372036854775809"), breaks: "type"),
        Probe("id", null, breaks: "type"),
        Probe("attempt", "1", breaks: "type"),
        Probe("attempt", true, breaks: "type"),
        Probe("attempt", .number("0.5"), breaks: "type"),
        Probe("attempt", .number("9223372036854775808"), breaks: "type"),
        Probe("attempt", .number("-9223372036854775809"), breaks: "type"),
        Probe("attempt", null, breaks: "type"),
        Probe("in_out", "true", breaks: "type"),
        Probe("in_out", 1, breaks: "type"),
        Probe("in_out", null, breaks: "type"),
        Probe("class", "", breaks: "length"),
        Probe("class", "ééé", breaks: "length"),
        Probe("class", "xxxxxx", breaks: "length"),
        Probe("class", "\0", breaks: "characters"),
        Probe("class", 1, breaks: "type"),
        Probe("class", null, breaks: "type"),
        Probe("payload", ["\0"], breaks: "characters"),
        Probe("payload", ["key": "\0"], breaks: "characters"),
        Probe("payload", ["\0": 1], breaks: "characters"),
        Probe("payload", null, breaks: "type"),
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
            let errors = [
                "self: required", "id: required", "attempt: required", "in_out: required", "class: required",
                "payload: required",
            ]
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
    ///
    /// - Parameter jobs: that are there when it has run.
    private func withRoute(
        _ route: Recorded,
        enqueues jobs: Set<String> = [],
        logger: Logger = RecordedLog().logger,
        _ test: @escaping @Sendable (TestService) async throws -> Void
    ) async throws {
        try await withDatabase { _, database in
            let router = Router(context: AppContext.self)
            router.add(middleware: ErrorMiddleware())
            let blueprint = TasksBlueprint(
                tasks: TaskModelRepository(database: database),
                rules: TaskModelRules(database: database),
                taskModelJob: route,
                taskModelWorker: TaskModelWorker(database: database)
            )
            blueprint.addRoutes(to: router.group("/api/v2/tasks"))
            try await withRoutes(router, logger: logger, test)
            let names = try await StoredJobs(database: database).list().map(\.name)
            #expect(Set(names) == jobs)
        }
    }
}
