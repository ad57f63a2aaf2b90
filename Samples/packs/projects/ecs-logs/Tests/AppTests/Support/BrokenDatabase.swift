import Logging

@testable import App

/// A database that fails whatever it is asked.
struct BrokenDatabase: Database {
    struct Failure: Error {
        let secret = "no such table: passwords"
    }

    func read<Value: Sendable>(
        isSnapshot: Bool,
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        throw Failure()
    }

    func write<Value: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        throw Failure()
    }

    func migrate<Value: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        throw Failure()
    }

    func steps(of migration: Migration) -> [MigrationStep] { [] }
}

/// Runs `test` on a service that has lost its database.
func withBrokenService(_ logger: Logger, _ test: @Sendable (TestService) async throws -> Void) async throws {
    let router = buildRouter(database: BrokenDatabase())
    try await withRoutes(router, logger: logger, test)
}
