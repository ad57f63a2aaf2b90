import ArgumentParser
import Hummingbird

/// Takes the place of the emitted command in a service that is measured.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serve, beside bare routes.")

    func run() async throws {
        let configuration = try AppConfiguration.load()
        let database = try openDatabase(configuration.database)
        let service = try await buildApplication(configuration: configuration, database: database)
        let router = Router(context: AppContext.self)
        router.get("bare") { _, _ in "ok" }
        let application = Application(
            responder: BesideBareRoutes(
                service: service.responder,
                bare: router.buildResponder(),
                needed: OnlyWhatIsNeeded(database)
            ),
            server: service.server,
            configuration: service.configuration,
            services: service.services,
            logger: service.logger
        )
        try await application.runService()
    }
}

struct BesideBareRoutes: HTTPResponder {
    let service: RequestPipeline
    let bare: RouterResponder<AppContext>
    let needed: OnlyWhatIsNeeded

    func respond(to request: Request, context: AppContext) async throws -> Response {
        if request.uri.path == "/bare" { return try await bare.respond(to: request, context: context) }
        if request.uri.path.hasPrefix("/only/") { return try await needed.respond(to: request, context: context) }
        return try await service.respond(to: request, context: context)
    }
}

/// The decorators and the work of a resource on a bare router: no id, no log, no time limit.
struct OnlyWhatIsNeeded: HTTPResponder {
    let limiter = Limiter(proxies: .none, store: MemoryLimitStore(), clock: .system)
    let routes: RouterResponder<AppContext>

    init(_ database: any Database) {
        let router = Router(context: AppContext.self)
        let cache = Cache()
        let only = router.group("only")
        only.limited("1000000000 per day").get("limited") { _, _ in "ok" }
        only.cached(.books, for: .hours(1), in: cache).get("kept") { _, _ in Response.json("ok") }
        only.limited("1000000000 per day").cached(.books, for: .hours(1), in: cache)
            .get("limited-and-kept") { _, _ in Response.json("ok") }
        let books = BooksBlueprint(
            books: BookRepository(database: database, cache: cache),
            cache: cache,
            idempotency: IdempotencyKeys(database: database),
            rules: BookRules(database: database),
            bookPublish: BookPublish(database: database),
            bookSearch: BookSearch(database: database)
        )
        only.get("books/:id", use: books.get)
        only.get("books", use: books.list)
        only.post("books", use: books.create)
        only.add(middleware: ErrorMiddleware()).limited("1 per day").get("refused") { _, _ in "ok" }
        routes = router.buildResponder()
    }

    func respond(to request: Request, context: AppContext) async throws -> Response {
        var context = context
        let limits = RequestLimits(limiter)
        context.limits = limits
        var response = try await routes.respond(to: request, context: context)
        limits.add(to: &response.headers)
        return response
    }
}
