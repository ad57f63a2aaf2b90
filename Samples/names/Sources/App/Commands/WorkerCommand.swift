import ArgumentParser
import Hummingbird
import Logging
import ServiceLifecycle

/// Does jobs and serves nothing, until SIGTERM or SIGINT; then it finishes those that it has begun.
struct WorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Do jobs, without serving the API.",
        discussion: "As many at a time as JOBS_WORKERS says."
    )

    @Option(help: "Also serve /health and /ready on this port.")
    var port: Int?

    func run() async throws {
        let configuration = try AppConfiguration.load()
        guard configuration.jobs.workers > 0 else {
            throw ConfigurationError("JOBS_WORKERS", "must be at least 1 for `App worker`")
        }
        let logger = try Logger(configuration: configuration.log)
        let database = try openDatabase(configuration.database, logger: logger)
        try await Migrator(database: database).prepare(configuration.database)
        let cache = Cache(store: MemoryCacheStore(capacity: configuration.cache.bytes), logger: logger)
        let worker = JobWorker(
            configuration.jobs,
            handlers: .all(database: database, cache: cache),
            database: database,
            logger: logger
        )
        var services: [any Service] = []
        if let port {
            let router = Router(context: AppContext.self)
            router.add(middleware: ErrorMiddleware())
            HealthBlueprint(database: database).addRoutes(to: router.group())
            let address = BindAddress.hostname(configuration.http.host, port: port)
            services.append(Application(router: router, configuration: .init(address: address), logger: logger))
        }
        // The last is stopped first.
        services.append(worker)
        logger.notice("doing jobs, \(configuration.jobs.workers) at a time")
        try await ServiceGroup(services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger).run()
    }
}
