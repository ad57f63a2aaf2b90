import Hummingbird
import Logging
import Testing

@testable import App

/// What `GET /api/v2/inputs/class/{self}/{n}/{x}/{at}/{key}` takes, and how it answers, whatever it does.
struct InputModelClassRouteTests {
    private typealias Example = InputModelClassExample
    private typealias Recorded = RecordedRoute<InputModelClassInput, InputModel>

    private let store = RecordingCacheStore()
    private let clock = ManualClock(0)

    @Test func takesWhatIsDeclared() async throws {
        let route = Recorded { throw Problem(.conflict, detail: "This goes no further.") }
        try await withRoute(route) { service in
            try await Example.send(to: service).expectProblem(.conflict)
            let input = try #require(route.inputs.first)
            #expect(input.selfValue.asJSON == "word")
            #expect(input.n.asJSON == 5)
            #expect(input.x.asJSON == .number("1.5"))
            #expect(input.at.asJSON == "2026-11-20")
            #expect(input.key.asJSON == "00000000-0000-4000-8000-000000000001")
            #expect(input.context.asJSON == "a")
            #expect(input.query.asJSON == .number("0.5"))
            #expect(input.body.asJSON == "aa")
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
                return found
            }
            try await withRoute(route) { service in
                let answer = try await Example.send(to: service)
                #expect(answer.status == .ok)
                #expect(answer.json == JSONValue(row))
                clock.advance(seconds: 59)
                #expect(try await Example.send(to: service).headers[.xCache] == "hit")
                #expect(route.inputs.count == 1)
                clock.advance(seconds: 1)
                #expect(try await Example.send(to: service).headers[.xCache] == "miss")
            }
        }
    }

    @Test(arguments: [
        "/api/v2/inputs/class/%FF/5/1.5/2026-11-20/00000000-0000-4000-8000-000000000001",
        "/api/v2/inputs/class/%00/5/1.5/2026-11-20/00000000-0000-4000-8000-000000000001",
        "/api/v2/inputs/class/word/abc/1.5/2026-11-20/00000000-0000-4000-8000-000000000001",
        "/api/v2/inputs/class/word/1.5/1.5/2026-11-20/00000000-0000-4000-8000-000000000001",
        "/api/v2/inputs/class/word/+1/1.5/2026-11-20/00000000-0000-4000-8000-000000000001",
        "/api/v2/inputs/class/word/007/1.5/2026-11-20/00000000-0000-4000-8000-000000000001",
        "/api/v2/inputs/class/word/9223372036854775808/1.5/2026-11-20/00000000-0000-4000-8000-000000000001",
        "/api/v2/inputs/class/word/5/abc/2026-11-20/00000000-0000-4000-8000-000000000001",
        "/api/v2/inputs/class/word/5/nan/2026-11-20/00000000-0000-4000-8000-000000000001",
        "/api/v2/inputs/class/word/5/0x1/2026-11-20/00000000-0000-4000-8000-000000000001",
        "/api/v2/inputs/class/word/5/1e999/2026-11-20/00000000-0000-4000-8000-000000000001",
        "/api/v2/inputs/class/word/5/1%20/2026-11-20/00000000-0000-4000-8000-000000000001",
        "/api/v2/inputs/class/word/5/1.5/2026-02-30/00000000-0000-4000-8000-000000000001",
        "/api/v2/inputs/class/word/5/1.5/20261120/00000000-0000-4000-8000-000000000001",
        "/api/v2/inputs/class/word/5/1.5/today/00000000-0000-4000-8000-000000000001",
        "/api/v2/inputs/class/word/5/1.5/2026-11-20/abc",
        "/api/v2/inputs/class/word/5/1.5/2026-11-20/00000000-0000-4000-8000-00000000000",
    ])
    func knowsNoOther(_ path: String) async throws {
        try await expectRefusal(path) { $0.expectProblem(.notFound) }
    }

    @Test(arguments: [
        BadQuery("context=no%20such%20value&body=aa", "context: values"),
        BadQuery("context=&body=aa", "context: values"),
        BadQuery("context=null&body=aa", "context: values"),
        BadQuery("query=abc&body=aa", "query: type"),
        BadQuery("query=0.001&body=aa", "query: scale"),
        BadQuery("query=&body=aa", "query: type"),
        BadQuery("query=-0.01&body=aa", "query: range"),
        BadQuery("query=5.01&body=aa", "query: range"),
        BadQuery("body=%00", "body: characters"),
        BadQuery("body=a", "body: length"),
        BadQuery("body=aa%0A", "body: pattern"),
        BadQuery("body=aa%21", "body: pattern"),
        BadQuery("body=%21aa", "body: pattern"),
        BadQuery("body=a%21", "body: pattern"),
        BadQuery("body=aaaaa", "body: length"),
        BadQuery("", "body: required"),
        BadQuery("no_such_parameter=1&body=aa", "no_such_parameter: unknown"),
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
            test(try await service.send(.get, path))
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
                inputModelClass: route,
                inputModelPath: InputModelPath(database: database),
                inputModelValidation: InputModelValidation(database: database),
                inputModelAddress: InputModelAddress(database: database)
            )
            blueprint.addRoutes(to: router.group("/api/v2/inputs"))
            try await withRoutes(router, logger: logger, test)
        }
    }
}
