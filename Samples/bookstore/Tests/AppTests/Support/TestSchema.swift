import Foundation
import Testing

@testable import App

/// A schema on the PostgreSQL server that the tests are given.
enum TestSchema {
    /// Its role must be allowed to make schemas.
    static var server: String? {
        ProcessInfo.processInfo.environment["TEST_DATABASE_URL"].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Runs `test` with a URL whose connections see nothing but a new schema, which is dropped afterwards.
    static func with(_ server: String, _ test: @Sendable (String) async throws -> Void) async throws {
        let name = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        let url = try #require(PostgresURL(server), "TEST_DATABASE_URL must be \(DatabaseURL.expected)")
        let database = PostgresDatabase(url, pool: 1)
        try await database.run("CREATE SCHEMA \(name)")
        do {
            try await test(server + (server.contains("?") ? "&" : "?") + "options=-csearch_path%3D\(name)")
        } catch {
            try await drop(name, database)
            throw error
        }
        try await drop(name, database)
    }

    private static func drop(_ name: String, _ database: PostgresDatabase) async throws {
        try await database.run("DROP SCHEMA \(name) CASCADE")
    }
}
