import Hummingbird
import Logging
import Testing

@testable import App

/// What `GET /v1/books/search/{term}` takes, and how it answers, whatever it does.
struct BookSearchRouteTests {
    private typealias Example = BookSearchExample
    private typealias Recorded = RecordedRoute<BookSearchInput, [Book]>

    private let store = RecordingCacheStore()
    private let clock = ManualClock(0)

    @Test func takesWhatIsDeclared() async throws {
        let route = Recorded { throw Problem(.conflict, detail: "This goes no further.") }
        try await withRoute(route) { service in
            try await Example.send(to: service).expectProblem(.conflict)
            let input = try #require(route.inputs.first)
            #expect(input.term.asJSON == "word")
            #expect(input.year.asJSON == 1)
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
            let row = try await service.create(BookFixture.self)
            let id = try #require(row["id"].flatMap { Book.ID(path: $0.text) })
            let route = Recorded {
                let found = try #require(try await BookRepository(database: database, cache: Cache()).find(id))
                return [found]
            }
            try await withRoute(route) { service in
                let answer = try await Example.send(to: service)
                #expect(answer.status == .ok)
                #expect(answer.json == [JSONValue(row)])
                clock.advance(seconds: 59)
                #expect(try await Example.send(to: service).headers[.xCache] == "hit")
                #expect(route.inputs.count == 1)
                clock.advance(seconds: 1)
                #expect(try await Example.send(to: service).headers[.xCache] == "miss")
            }
        }
    }

    @Test(arguments: [
        "/v1/books/search/%FF",
        "/v1/books/search/%00",
    ])
    func knowsNoOther(_ path: String) async throws {
        try await expectRefusal(path) { $0.expectProblem(.notFound) }
    }

    @Test(arguments: [
        BadQuery("year=abc", "year: type"),
        BadQuery("year=1.5", "year: type"),
        BadQuery("year=", "year: type"),
        BadQuery("year=9223372036854775808", "year: type"),
        BadQuery("year=%201", "year: type"),
        BadQuery("no_such_parameter=1", "no_such_parameter: unknown"),
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
            let blueprint = BooksBlueprint(
                books: BookRepository(database: database, cache: cache),
                cache: cache,
                idempotency: IdempotencyKeys(database: database),
                rules: BookRules(database: database),
                bookPublish: BookPublish(database: database),
                bookSearch: route
            )
            blueprint.addRoutes(to: router.group("/v1/books"))
            try await withRoutes(router, logger: logger, test)
        }
    }
}
