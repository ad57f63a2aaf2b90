import GRDB

/// Prepared statements are kept by GRDB, one per text and connection, for as long as the connection is there.
struct SQLiteConnection: DatabaseConnection {
    let database: GRDB.Database

    func rows<Value>(
        _ sql: String,
        _ values: [SQLValue],
        isKept: Bool,
        _ read: (any ResultRow) throws -> Value
    ) throws -> [Value] {
        try mappingErrors {
            let statement = try isKept ? database.cachedStatement(sql: sql) : database.makeStatement(sql: sql)
            let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(values.map { $0.sqlite }))
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
            try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values.map { $0.sqlite }))
            return database.changesCount
        }
    }

    func hasTable(_ name: String) throws -> Bool {
        try integer("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?1", [.text(name)]) > 0
    }

    /// `COMMIT` when the work succeeds, else `ROLLBACK`.
    ///
    /// - Parameter begin: the statement that begins the transaction. As text, so that it too is prepared only once.
    func transaction<Value>(_ begin: String, _ work: (SQLiteConnection) throws -> Value) throws -> Value {
        try execute(begin)
        do {
            let value = try work(self)
            try execute("COMMIT")
            return value
        } catch {
            // An interruption or a full disk may have rolled back already.
            if database.isInsideTransaction { _ = try? execute("ROLLBACK") }
            throw error
        }
    }

    /// Only constraints become part of an answer; everything else stays GRDB's error, for the log.
    private func mappingErrors<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as DatabaseError {
            // Another process has kept the file to itself for too long.
            if error.resultCode == .SQLITE_BUSY { throw DatabaseUnavailable(error.message ?? "the file is locked") }
            switch error.extendedResultCode {
            case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY:
                throw ConstraintViolation.unique(fields: Self.fields(of: error))
            case .SQLITE_CONSTRAINT_FOREIGNKEY, .SQLITE_CONSTRAINT_TRIGGER:
                throw ConstraintViolation.reference
            case .SQLITE_INTERRUPT:
                throw CancellationError()
            default:
                throw error
            }
        }
    }

    /// SQLite names the columns only in its message: `UNIQUE constraint failed: books.author_id, books.title`.
    private static func fields(of error: DatabaseError) -> [String] {
        let list = error.message?.split(separator: ": ", maxSplits: 1).last ?? ""
        return list.split(separator: ", ").map { $0.split(separator: ".").last.map(String.init) ?? String($0) }
    }
}
