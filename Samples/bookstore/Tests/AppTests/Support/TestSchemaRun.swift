import Foundation
import Testing

@testable import App

/// One run of the tests on a PostgreSQL server, among others that may be there at the same time.
///
/// Its lock goes with its connection, however the run ends: what a killed run left behind, the next one drops.
struct TestSchemaRun: Sendable {
    /// Its schemas are called `test_4f0c…_1`, `test_4f0c…_2`.
    let name: String
    let server: String
    let database: PostgresDatabase
    /// Its only connection holds the lock.
    private let lock: PostgresDatabase

    init(_ server: String) async throws {
        let url = try #require(PostgresURL(server), "TEST_DATABASE_URL must be \(DatabaseURL.expected)")
        let name = Self.newName()
        (self.name, self.server) = (name, server)
        (database, lock) = (PostgresDatabase(url, pool: 4), PostgresDatabase(url, pool: 1))
        _ = try await lock.read { connection in
            try connection.integer("SELECT count(*) FROM pg_advisory_lock(hashtextextended(?1, 0))", [.text(name)])
        }
        try await sweep()
    }

    static func newName() -> String { "test_" + UUID().uuidString.lowercased().filter { $0 != "-" } }

    private func sweep() async throws {
        let names = try await database.read { try $0.rows(Self.schemas, []) { try $0.text(0) } }
        for name in names {
            try await database.write { connection in
                let run = name.split(separator: "_").prefix(2).joined(separator: "_")
                let isOver = try connection.integer(Self.isOver, [.text(run)]) > 0
                if isOver { try connection.execute("DROP SCHEMA IF EXISTS \(name) CASCADE") }
            }
        }
    }

    private static let schemas = """
        SELECT nspname::text FROM pg_namespace
        WHERE nspname ~ '^test_[0-9a-f]{32}_[0-9]+$' AND pg_has_role(nspowner, 'MEMBER')
        """
    private static let isOver = "SELECT count(*) WHERE pg_try_advisory_xact_lock(hashtextextended(?1, 0))"
}
