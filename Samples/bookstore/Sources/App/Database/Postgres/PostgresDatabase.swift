import Logging

/// PostgreSQL by way of libpq. Transactions see the data as of one moment and fail when another one has changed what they
/// change (`REPEATABLE READ`); then, and after a deadlock, they run again.
struct PostgresDatabase: Database {
    private let pool: PostgresPool
    /// How often a transaction is tried before the request fails.
    private static let attempts = 20

    /// - Parameters:
    ///   - size: the most connections.
    ///   - timeout: for one statement, and for the server to say anything at all.
    init(_ url: PostgresURL, pool size: Int, timeout: Duration = APILimits.timeout, logger: Logger? = nil) {
        pool = PostgresPool(size: size, logger: logger) {
            try PostgresSession.open(url, timeout: timeout, logger: logger)
        }
    }

    func read<Value: Sendable>(
        isSnapshot: Bool,
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await repeated(isRead: true) { session in
            let connection = PostgresConnection(session: session)
            return try isSnapshot ? connection.transaction("BEGIN", work) : work(connection)
        }
    }

    func write<Value: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await repeated { session in
            try PostgresConnection(session: session).transaction("BEGIN READ WRITE", work)
        }
    }

    /// The lock is one for each schema, and goes with the transaction.
    func migrate<Value: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await repeated { session in
            let timeout = session.timeout
            session.timeout = nil
            defer { session.timeout = timeout }
            // Who has waited for the lock must see what the one before has done.
            let begin = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
            return try PostgresConnection(session: session).transaction(begin) { connection in
                try session.command("SET LOCAL statement_timeout = 0")
                try session.command("SET LOCAL idle_in_transaction_session_timeout = 0")
                try connection.execute("SELECT pg_advisory_xact_lock(hashtextextended(current_schema(), 0))")
                return try work(connection)
            }
        }
    }

    func steps(of migration: Migration) -> [MigrationStep] { migration.postgres }

    /// Runs a transaction again where that is safe: the server has undone it, or the connection broke before its end was
    /// asked for.
    private func repeated<Value: Sendable>(
        isRead: Bool = false,
        _ transaction: @escaping @Sendable (PostgresSession) throws -> Value
    ) async throws -> Value {
        var (losses, conflicts, violations) = (0, 0, 0)
        while true {
            do {
                return try await pool.run(transaction)
            } catch let lost as ConnectionLost {
                losses += 1
                if losses > 1 || (lost.mayHaveCommitted && !isRead) { throw DatabaseUnavailable("\(lost)") }
            } catch let error as PostgresError where error.isUnavailability {
                losses += 1
                if losses > 1 { throw DatabaseUnavailable("\(error)") }
            } catch let error as PostgresError where error.isCancellation {
                throw DatabaseUnavailable("\(error)")
            } catch let error as PostgresError where error.isTransient {
                conflicts += 1
                if conflicts == Self.attempts { throw DatabaseUnavailable("\(error), \(conflicts) times") }
                try await Task.sleep(for: .milliseconds(Int.random(in: 0...min(1 << conflicts, 64))))
            } catch ConstraintViolation.reference where violations == 0 {
                // What it refers to may have gone after the transaction had looked: then the next look says so.
                violations = 1
            }
        }
    }
}
