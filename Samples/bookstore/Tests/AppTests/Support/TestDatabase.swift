import Foundation
import Testing

@testable import App

/// Runs `test` with the URL of a database of its own without rows, so that tests may run side by side.
///
/// Where `TEST_DATABASE_URL` names a PostgreSQL server, it is a schema there.
///
/// - Parameters:
///   - given: a database that is there already, to be used instead.
///   - isShared: whether more than one connection finds it; a database in memory has only one.
///   - isNew: whether it must have no tables; those of the service are there already where they take long to make.
func withDatabaseURL(
    _ given: String? = nil,
    isShared: Bool = false,
    isNew: Bool = false,
    _ test: @Sendable (String) async throws -> Void
) async throws {
    if let given { return try await test(given) }
    if let server = TestSchema.server { return try await TestSchema.with(server, isNew: isNew, test) }
    try await Turnstile.services.pass {
        if isShared {
            try await withTemporaryDirectory { try await test("sqlite://\($0)/test.sqlite") }
        } else {
            try await test("sqlite::memory:")
        }
    }
}

/// Runs `test` with an empty database of its own.
func withEmptyDatabase(_ test: @Sendable (any Database) async throws -> Void) async throws {
    try await withDatabaseURL(isNew: true) { url in
        try await test(openDatabase(AppConfiguration.testing(["DATABASE_URL": url]).database))
    }
}

/// Runs `test` with a database of its own that has the tables of the service, and no rows.
func withTables(_ test: @Sendable (any Database) async throws -> Void) async throws {
    try await withDatabaseURL { url in
        let database = try openDatabase(AppConfiguration.testing(["DATABASE_URL": url]).database)
        try await Migrator(database: database).migrate()
        try await test(database)
    }
}
