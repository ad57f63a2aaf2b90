import Testing

@testable import App

extension Trait where Self == ConditionTrait {
    /// For what only a server can show.
    static var postgres: Self {
        .enabled(if: TestSchema.server != nil, "TEST_DATABASE_URL names no PostgreSQL server")
    }
}

/// Runs `test` on a schema of its own.
///
/// - Parameters:
///   - pool: how many connections there may be.
///   - timeout: for one statement.
func withPostgres(
    pool: Int = 4,
    timeout: Duration = .seconds(30),
    _ test: @Sendable (PostgresDatabase) async throws -> Void
) async throws {
    try await withDatabaseURL(isNew: true) { url in
        try await test(PostgresDatabase(#require(PostgresURL(url)), pool: pool, timeout: timeout))
    }
}

extension Database {
    /// One transaction.
    func run(_ statements: String...) async throws {
        try await write { connection in
            for statement in statements { try connection.execute(statement) }
        }
    }

    /// The number in the only row of a table `numbers`.
    func number() async throws -> Int64 { try await read { try $0.integer("SELECT number FROM numbers") } }

    /// A table `numbers` with rows 1, 2, …, all 0.
    func makeNumbers(_ count: Int64 = 1) async throws {
        try await write { connection in
            try connection.execute("CREATE TABLE numbers (id bigint PRIMARY KEY, number bigint NOT NULL)")
            for id in 1...count {
                try connection.execute("INSERT INTO numbers VALUES (?1, 0)", [.integer(id)])
            }
        }
    }
}
