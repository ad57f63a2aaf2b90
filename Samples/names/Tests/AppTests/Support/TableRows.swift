import Testing

@testable import App

/// Rows for tests of what the database itself keeps of a table, whoever writes to it.
struct TableRows: Sendable {
    /// Makes them, as a client or in the database.
    let make: @Sendable (TestService, any Database) async throws -> Void

    /// Runs `test` on a database that holds them.
    func with(_ test: @Sendable (any Database) async throws -> Void) async throws {
        try await withDatabase { service, database in
            try await make(service, database)
            try await test(database)
        }
    }

    /// Expects that a statement fails when they are there.
    func expectRefusal(_ sql: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        try await with { database in
            await #expect(throws: (any Error).self, sourceLocation: sourceLocation) {
                try await database.write { try $0.execute(sql) }
            }
        }
    }
}
