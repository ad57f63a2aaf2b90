import Foundation
import GRDB

/// SQLite by way of GRDB: one writer and `pool` readers on a file in WAL mode, or a single connection in memory.
struct SQLiteDatabase: Database {
    private let writer: any DatabaseWriter

    /// - Throws: `ConfigurationError` when the file cannot be opened or created.
    init(_ configuration: DatabaseConfiguration) throws {
        var options = Configuration()
        // Another process, such as `App migrate`, may hold the write lock for a moment.
        options.busyMode = .timeout(5)
        options.maximumReaderCount = configuration.pool
        options.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
        switch configuration.url {
        case .sqliteMemory:
            writer = try DatabaseQueue(configuration: options)
        case .sqliteFile(let path):
            do {
                writer = try DatabasePool(path: path, configuration: options)
            } catch {
                throw ConfigurationError("DATABASE_URL", "names a file that cannot be opened: \(error)")
            }
        }
    }

    func read<Value: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await writer.read { try work(SQLiteConnection(database: $0)) }
    }

    func write<Value: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await writer.write { try work(SQLiteConnection(database: $0)) }
    }
}

/// Prepared statements are kept by GRDB, one per text and connection.
private struct SQLiteConnection: DatabaseConnection {
    let database: GRDB.Database

    func rows<Value>(
        _ sql: String,
        _ values: [SQLValue],
        _ read: (any ResultRow) throws -> Value
    ) throws -> [Value] {
        try mappingErrors {
            let statement = try database.cachedStatement(sql: sql)
            let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(values.map(\.sqlite)))
            var result: [Value] = []
            while let row = try cursor.next() {
                result.append(try read(SQLiteRow(row: row)))
            }
            return result
        }
    }

    @discardableResult
    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
        try mappingErrors {
            try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values.map(\.sqlite)))
            return database.changesCount
        }
    }

    /// Only constraints become part of an answer; everything else stays GRDB's error, for the log.
    private func mappingErrors<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as DatabaseError {
            switch error.extendedResultCode {
            case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY:
                throw ConstraintViolation.unique(fields: Self.fields(of: error))
            case .SQLITE_CONSTRAINT_FOREIGNKEY, .SQLITE_CONSTRAINT_TRIGGER:
                throw ConstraintViolation.reference
            default:
                throw error
            }
        }
    }

    /// SQLite names the columns only in its message: `UNIQUE constraint failed: books.author_id, books.title`.
    private static func fields(of error: DatabaseError) -> [String] {
        let list = error.message?.split(separator: ": ", maxSplits: 1).last ?? ""
        return list.split(separator: ", ").map { WireNames.field(of: String($0)) }
    }
}
