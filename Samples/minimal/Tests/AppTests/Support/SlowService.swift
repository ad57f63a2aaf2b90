import Hummingbird
import HummingbirdTesting
import Logging

@testable import App

/// Runs `test` on a service whose database takes a minute to answer, and whose clients never finish their bodies.
///
/// - Parameters:
///   - timeout: for the work on a request.
///   - bodyTimeout: for a body to arrive.
func withSlowService(
    timeout: Duration = .seconds(60),
    bodyTimeout: Duration = .seconds(60),
    logger: Logger = .silent,
    _ test: @Sendable (TestService) async throws -> Void
) async throws {
    let router = buildRouter(database: SlowDatabase())
    let pipeline = RequestPipeline(
        routes: router.buildResponder(),
        timeout: timeout,
        bodyTimeout: bodyTimeout
    )
    try await Application(responder: StalledBodies(next: pipeline), logger: logger).test(.router) { client in
        try await test(TestService(client: client))
    }
}

/// A database that takes its time.
private struct SlowDatabase: Database {
    func read<Value: Sendable>(
        isSnapshot: Bool,
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await Task.sleep(for: .seconds(60))
        throw CancellationError()
    }

    func write<Value: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await read(work)
    }

    func migrate<Value: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await read(work)
    }

    func steps(of migration: Migration) -> [MigrationStep] { [] }
}

/// Takes each request's body for one that goes on for ever.
private struct StalledBodies: HTTPResponder {
    let next: RequestPipeline

    func respond(to request: Request, context: AppContext) async throws -> Response {
        let (body, source) = RequestBody.makeStream()
        let answer = try await next.respond(to: Request(head: request.head, body: body), context: context)
        source.finish()
        return answer
    }
}
