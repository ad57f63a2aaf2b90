import Hummingbird
import Logging
import NIOCore

/// The application factory: everything the service consists of, put together from one configuration.
///
/// - Parameters:
///   - logger: for a test that wants to read what is logged; by default as configured.
///   - given: a database that is open already; by default as configured.
///   - limitStore: where requests are counted.
///   - cacheStore: where answers are kept; by default in the memory of this process.
///   - clock: the time that goes for all of this.
///   - handlers: who does the jobs; by default those of `Jobs/Handlers/`.
/// - Throws: when the database cannot be opened, or has pending migrations that nobody applies.
func buildApplication(
    configuration: AppConfiguration,
    logger: Logger? = nil,
    database given: (any Database)? = nil,
    limitStore: any LimitStore = MemoryLimitStore(),
    cacheStore: (any CacheStore)? = nil,
    clock: WallClock = .system,
    handlers: JobHandlers? = nil
) async throws -> Application<RequestPipeline> {
    let logger = try logger ?? Logger(configuration: configuration.log)
    let database = try given ?? openDatabase(configuration.database, logger: logger)
    try await Migrator(database: database).prepare(configuration.database)
    let store = cacheStore ?? MemoryCacheStore(capacity: configuration.cache.bytes)
    let cache = Cache(store: store, clock: clock, logger: logger)
    if configuration.auth.secret.isEphemeral {
        logger.warning("AUTH_SECRET is not set: access tokens are good until this process ends")
    }
    let auth = await Authentication(configuration.auth, database: database, clock: clock)
    let router = buildRouter(database: database, auth: auth, cache: cache, clock: clock)
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
                store: limitStore,
                clock: clock
            ),
            tokens: auth.accessTokens,
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
    if configuration.jobs.workers > 0 {
        let worker = JobWorker(
            configuration.jobs,
            handlers: handlers ?? .all(database: database, cache: cache),
            database: database,
            signal: workers,
            clock: clock,
            logger: logger
        )
        // The last is stopped first: after the server, before what it needs itself.
        application.addServices(worker)
    }
    return application
}

/// The middleware, then all blueprints under their prefix.
func buildRouter(
    database: any Database,
    auth: Authentication,
    cache: Cache = Cache(),
    clock: WallClock = .system
) -> Router<AppContext> {
    let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: ErrorMiddleware())

    HealthBlueprint(database: database).addRoutes(to: router.group())
    DocsBlueprint().addRoutes(to: router.group())

    let api = router.group("api/v2")
    let idempotency = IdempotencyKeys(database: database, clock: clock)
    AuthBlueprint(auth: auth).addRoutes(to: api.group("auth"))
    MeBlueprint(users: auth.users).addRoutes(to: api.group("me"))
    TypesBlueprint(
        types: TypeModelRepository(database: database, cache: cache),
        cache: cache,
        rules: TypeModelRules(database: database)
    )
    .addRoutes(to: api.group("types"))
    RequestsBlueprint(
        requests: RequestModelRepository(database: database, cache: cache),
        cache: cache,
        rules: RequestModelRules(database: database)
    )
    .addRoutes(to: api.group("requests"))
    ResponsesBlueprint(
        responses: ResponseModelRepository(database: database),
        rules: ResponseModelRules(database: database)
    )
    .addRoutes(to: api.group("responses"))
    ErrorsBlueprint(errorsModel: ErrorModelRepository(database: database), rules: ErrorModelRules(database: database))
        .addRoutes(to: api.group("errors"))
    ApplicationsBlueprint(
        applications: ApplicationModelRepository(database: database, cache: cache),
        cache: cache,
        rules: ApplicationModelRules(database: database)
    )
    .addRoutes(to: api.group("applications"))
    PeopleBlueprint(people: PersonRepository(database: database), rules: PersonRules(database: database))
        .addRoutes(to: api.group("people"))
    SeriesBlueprint(
        allSeries: SeriesRepository(database: database, cache: cache),
        cache: cache,
        rules: SeriesRules(database: database)
    )
    .addRoutes(to: api.group("series"))
    OrdersBlueprint(
        orders: OrderRepository(database: database, cache: cache),
        cache: cache,
        rules: OrderRules(database: database)
    )
    .addRoutes(to: api.group("orders"))
    TablesBlueprint(tables: TableModelRepository(database: database), rules: TableModelRules(database: database))
        .addRoutes(to: api.group("tables"))
    DataBlueprint(allData: DataModelRepository(database: database), rules: DataModelRules(database: database))
        .addRoutes(to: api.group("data"))
    TasksBlueprint(
        tasks: TaskModelRepository(database: database),
        rules: TaskModelRules(database: database),
        taskModelJob: TaskModelJob(database: database),
        taskModelWorker: TaskModelWorker(database: database)
    )
    .addRoutes(to: api.group("tasks"))
    JobsBlueprint(
        allJobs: JobModelRepository(database: database),
        idempotency: idempotency,
        rules: JobModelRules(database: database)
    )
    .addRoutes(to: api.group("jobs"))
    ResultsBlueprint(results: ResultModelRepository(database: database), rules: ResultModelRules(database: database))
        .addRoutes(to: api.group("results"))
    CachesBlueprint(
        caches: CacheModelRepository(database: database, cache: cache),
        cache: cache,
        rules: CacheModelRules(database: database)
    )
    .addRoutes(to: api.group("caches"))
    StringsBlueprint(strings: StringModelRepository(database: database), rules: StringModelRules(database: database))
        .addRoutes(to: api.group("strings"))
    DatabasesBlueprint(
        databases: DatabaseModelRepository(database: database),
        rules: DatabaseModelRules(database: database)
    )
    .addRoutes(to: api.group("databases"))
    ISBN13sBlueprint(isbn13s: ISBN13Repository(database: database), rules: ISBN13Rules(database: database))
        .addRoutes(to: api.group("isbn13s"))
    InputsBlueprint(
        inputs: InputModelRepository(database: database, cache: cache),
        cache: cache,
        rules: InputModelRules(database: database),
        inputModelInputRoute: InputModelInputRoute(database: database),
        inputModelRulesRoute: InputModelRulesRoute(database: database),
        inputModelClass: InputModelClass(database: database),
        inputModelPath: InputModelPath(database: database),
        inputModelValidation: InputModelValidation(database: database),
        inputModelAddress: InputModelAddress(database: database)
    )
    .addRoutes(to: api.group("inputs"))
    InputInputsBlueprint(
        inputInputs: InputInputRepository(database: database),
        rules: InputInputRules(database: database)
    )
    .addRoutes(to: api.group("input-inputs"))
    ChildrenBlueprint(children: ChildRepository(database: database), rules: ChildRules(database: database))
        .addRoutes(to: api.group("children"))
    SecretsBlueprint(
        secrets: SecretRepository(database: database, cache: cache),
        cache: cache,
        idempotency: idempotency,
        rules: SecretRules(database: database)
    )
    .addRoutes(to: api.group("secrets"))
    NotesBlueprint(
        notes: NoteRepository(database: database, cache: cache),
        cache: cache,
        idempotency: idempotency,
        rules: NoteRules(database: database),
        noteUser: NoteUser(database: database)
    )
    .addRoutes(to: api.group("notes"))

    // After the routes that they lead to. Not limited: what is sent on counts where it arrives.
    for moved in MovedPath.all { moved.addRoutes(to: router, clock: clock) }
    return router
}
