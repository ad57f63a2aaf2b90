import GRDB
import Logging

/// SQLite by way of GRDB: one writer and `pool` readers on a file in WAL mode, or a single connection in memory.
struct SQLiteDatabase: Database {
    private let writer: SQLitePool
    private let readers: SQLitePool

    /// - Parameters:
    ///   - path: nil for a database in memory.
    ///   - pool: how many connections may read a file at once.
    ///   - patience: how long to wait while another process, such as `App migrate`, has the file to itself.
    /// - Throws: `ConfigurationError` when the file cannot be opened or created.
    init(path: String?, pool: Int, patience: Duration = .seconds(5), logger: Logger? = nil) throws {
        let options = Self.options(patience, logger)
        guard let path else {
            // Another connection would have another database.
            let only = try DatabaseQueue(configuration: options)
            writer = SQLitePool(size: 1) { only }
            readers = writer
            return
        }
        var reading = options
        reading.readonly = true
        do {
            // Opened now and kept, because it creates the file.
            let only = try DatabaseQueue(path: path, configuration: options)
            writer = SQLitePool(size: 1) { only }
            readers = SQLitePool(size: pool) { [reading] in try DatabaseQueue(path: path, configuration: reading) }
        } catch {
            throw ConfigurationError("DATABASE_URL", "names a file that cannot be opened: \(error)")
        }
    }

    func read<Value: Sendable>(
        isSnapshot: Bool,
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await readers.run { database in
            let connection = SQLiteConnection(database: database)
            return try database.readOnly {
                try isSnapshot ? connection.transaction("BEGIN DEFERRED", work) : work(connection)
            }
        }
    }

    func write<Value: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await writer.run { database in
            try SQLiteConnection(database: database).transaction("BEGIN IMMEDIATE", work)
        }
    }

    /// A table that is made anew is dropped on the way, and its rows must not take others with them. The pragma does
    /// nothing inside a transaction, so it stands around it.
    func migrate<Value: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await writer.run { database in
            let connection = SQLiteConnection(database: database)
            try connection.execute("PRAGMA foreign_keys = OFF")
            let result = Result {
                try connection.transaction("BEGIN IMMEDIATE") { connection in
                    let version = try connection.integer("PRAGMA schema_version")
                    let value = try work(connection)
                    // Looks at every row that refers to another, so only where there is a reason.
                    if try connection.integer("PRAGMA schema_version") != version {
                        try Self.checkReferences(connection)
                    }
                    return value
                }
            }
            try connection.execute("PRAGMA foreign_keys = ON")
            return try result.get()
        }
    }

    func steps(of migration: Migration) -> [MigrationStep] { migration.sqlite }

    private static func checkReferences(_ connection: SQLiteConnection) throws {
        let broken = try connection.rows("PRAGMA foreign_key_check", []) { try $0.text(0) }
        if !broken.isEmpty { throw ConstraintViolation.reference }
    }

    private static func options(_ patience: Duration, _ logger: Logger?) -> Configuration {
        var options = Configuration()
        options.busyMode = .timeout(patience / .seconds(1))
        options.journalMode = .wal
        options.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = NORMAL")
            guard let logger, logger.logLevel == .trace else { return }
            database.trace { event in
                if case .statement(let statement) = event { logger.trace("\(statement.sql)") }
            }
        }
        return options
    }
}
