import Hummingbird
import HummingbirdTesting
import Logging
import NIOEmbedded

@testable import App

/// Runs `test` on these routes, behind the pipeline that every request passes.
func withRoutes(
    _ router: Router<AppContext>,
    logger: Logger = .silent,
    timeout: Duration = .seconds(60),
    limiter: Limiter = .unlimited,
    tokens: AccessTokens? = nil,
    workers: JobSignal = JobSignal(),
    _ test: @Sendable (TestService) async throws -> Void
) async throws {
    let testTokens = try await AccessTokens.testing()
    let pipeline = RequestPipeline(
        routes: router.buildResponder(),
        timeout: timeout,
        bodyTimeout: .seconds(60),
        limiter: limiter,
        tokens: tokens ?? testTokens,
        workers: workers
    )
    try await Application(responder: pipeline, logger: logger).test(.router) { client in
        try await test(TestService(client: client))
    }
}

/// Runs `test` on a service whose database it can reach as well.
func withDatabase(_ test: @Sendable (TestService, any Database) async throws -> Void) async throws {
    try await withTables { database in
        try await TestUser.insert(database)
        let router = try await buildRouter(database: database)
        try await withRoutes(router) { try await test($0, database) }
    }
}

extension AppContext {
    /// Of a request that came by no connection.
    static var testing: AppContext {
        AppContext(source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: .silent))
    }
}

extension Logger {
    static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}
