// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Hummingbird
import Logging
import NIOCore

/// The application factory: everything the service consists of, put together from one configuration.
///
/// - Parameter logger: for a test that wants to read what is logged; by default as configured.
/// - Throws: when the database cannot be opened, or has pending migrations that nobody applies.
func buildApplication(
    configuration: AppConfiguration,
    logger: Logger? = nil
) async throws -> Application<RequestPipeline> {
    let logger = try logger ?? Logger(configuration: configuration.log)
    let database = try openDatabase(configuration.database, logger: logger)
    try await Migrator(database: database).prepare(configuration.database)
    let router = buildRouter(database: database)
    // Last: it looks at the routes that are there.
    MethodFallback.addRoutes(to: router)
    return Application(
        responder: RequestPipeline(
            routes: router.buildResponder(),
            timeout: APILimits.timeout,
            bodyTimeout: configuration.http.bodyTimeout
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
}

/// The middleware, then all blueprints under their prefix.
func buildRouter(database: any Database) -> Router<AppContext> {
    let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: ErrorMiddleware())

    HealthBlueprint(database: database).addRoutes(to: router.group())
    DocsBlueprint().addRoutes(to: router.group())

    let api = router.group("v1")
    ShelvesBlueprint(shelves: ShelfRepository(database: database), rules: ShelfRules(database: database))
        .addRoutes(to: api.group("shelves"))
    ItemsBlueprint(itemsModel: ItemRepository(database: database), rules: ItemRules(database: database))
        .addRoutes(to: api.group("items"))
    return router
}
