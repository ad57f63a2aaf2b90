import Hummingbird
import Logging
import NIOCore

/// The application factory: everything the service consists of, put together from one configuration.
///
/// - Parameters:
///   - logger: for a test that wants to read what is logged; by default as configured.
///   - given: a database that is open already; by default as configured.
///   - stores: where the service keeps what it counts and caches; by default as configured.
///   - clock: the time that goes for all of this.
///   - metrics: what `/metrics` shows.
///   - handlers: who does the jobs; by default those of `Jobs/Handlers/`.
/// - Throws: when the database cannot be opened, or has pending migrations that nobody applies.
func buildApplication(
    configuration: AppConfiguration,
    logger: Logger? = nil,
    database given: (any Database)? = nil,
    stores: Stores? = nil,
    clock: WallClock = .system,
    metrics: MetricRegistry = MetricRegistry(),
    handlers: JobHandlers? = nil
) async throws -> Application<RequestPipeline> {
    let logger = try logger ?? Logger(configuration: configuration.log)
    let database = try given ?? openDatabase(configuration.database, logger: logger)
    try await Migrator(database: database).prepare(configuration.database)
    let stores = try stores ?? Stores(configuration, logger: logger)
    let cache = Cache(store: stores.cache, clock: clock, logger: logger)
    if configuration.auth.secret.isEphemeral {
        logger.warning("AUTH_SECRET is not set: access tokens are good until this process ends")
    }
    let auth = await Authentication(configuration.auth, database: database, clock: clock)
    let router = buildRouter(
        database: database,
        auth: auth,
        cache: cache,
        clock: clock,
        redis: stores.redis,
        metrics: metrics
    )
    // Last: it looks at the routes that are there.
    MethodFallback.addRoutes(to: router)
    let workers = JobSignal()
    var application = Application(
        responder: RequestPipeline(
            routes: router.buildResponder(),
            timeout: APILimits.timeout,
            bodyTimeout: configuration.http.bodyTimeout,
            limiter: Limiter(
                proxies: configuration.http.trustedProxies,
                store: stores.limits,
                clock: clock
            ),
            tokens: auth.accessTokens,
            metrics: RequestMetrics(factory: metrics),
            jobs: JobQueue(clock: clock),
            workers: workers
        ),
        server: .http1(
            configuration: .init(
                additionalChannelHandlers: [
                    StalledClientHandler(
                        bodyTimeout: TimeAmount(configuration.http.bodyTimeout),
                        readTimeout: TimeAmount(configuration.http.idleTimeout)
                    )
                ],
                idleTimeout: TimeAmount(configuration.http.idleTimeout)
            )
        ),
        configuration: ApplicationConfiguration(
            address: .hostname(configuration.http.host, port: configuration.http.port)
        ),
        logger: logger
    )
    if let redis = stores.redis {
        application.addServices(redis)
        application.beforeServerStarts { try await redis.verify() }
    }
    if configuration.jobs.workers > 0 {
        let worker = JobWorker(
            configuration.jobs,
            handlers: handlers ?? .all(database: database, cache: cache),
            database: database,
            signal: workers,
            clock: clock,
            logger: logger,
            metrics: JobMetrics(factory: metrics)
        )
        // The last is stopped first: after the server, before what it needs itself.
        application.addServices(worker)
    }
    return application
}

/// The middleware, then all blueprints under their prefix.
///
/// - Parameter redis: what is asked whether the service is ready, where it needs that.
func buildRouter(
    database: any Database,
    auth: Authentication,
    cache: Cache = Cache(),
    clock: WallClock = .system,
    redis: RedisClient? = nil,
    metrics: MetricRegistry = MetricRegistry()
) -> Router<AppContext> {
    let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: ErrorMiddleware())
    router.add(middleware: FallbackMiddleware())
    // Its only message, where the folder is, would not come in the format of our log.
    let silence = Logger(label: "files") { _ in SwiftLogNoOpLogHandler() }
    router.add(middleware: FileMiddleware("public", logger: silence))

    HealthBlueprint(database: database, redis: redis).addRoutes(to: router.group())
    DocsBlueprint().addRoutes(to: router.group())
    let gauges = JobGauges(jobs: StoredJobs(database: database), factory: metrics)
    MetricsBlueprint(registry: metrics, jobs: gauges).addRoutes(to: router.group())

    let api = router.group("v1")
    let idempotency = IdempotencyKeys(database: database, clock: clock)
    AuthBlueprint(auth: auth).addRoutes(to: api.group("auth"))
    MeBlueprint(users: auth.users).addRoutes(to: api.group("me"))
    AuthorsBlueprint(
        authors: AuthorRepository(database: database, cache: cache),
        cache: cache,
        rules: AuthorRules(database: database)
    )
    .addRoutes(to: api.group("authors"))
    BooksBlueprint(
        books: BookRepository(database: database, cache: cache),
        cache: cache,
        idempotency: idempotency,
        rules: BookRules(database: database),
        bookPublish: BookPublish(database: database),
        bookSearch: BookSearch(database: database)
    )
    .addRoutes(to: api.group("books"))
    ReviewsBlueprint(
        reviews: ReviewRepository(database: database, cache: cache),
        cache: cache,
        rules: ReviewRules(database: database)
    )
    .addRoutes(to: api.group("reviews"))

    // After all routes, so that it is for paths that lead nowhere, and for methods that a path does not have.
    router.add(middleware: LimitMiddleware())
    return router
}
