import Logging

/// The seam between the service and its database engine.
///
/// Work is synchronous on a connection of its own; `write` is one transaction, rolled back when the work throws.
protocol Database: Sendable {
    /// - Parameter isSnapshot: whether all statements see the data as of one moment. A single one does so by itself.
    func read<Value: Sendable>(
        isSnapshot: Bool,
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value

    func write<Value: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value

    /// One transaction that may change the schema: no other process does so meanwhile, and references are looked at
    /// when the work is done, not before.
    func migrate<Value: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value

    /// What a migration does on this engine.
    func steps(of migration: Migration) -> [MigrationStep]
}

extension Database {
    func read<Value: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await read(isSnapshot: true, work)
    }
}

/// One connection, during one piece of work. Placeholders are `?1`, `?2`, …
protocol DatabaseConnection {
    /// - Parameter isKept: whether the statement stays prepared for the next time; not one of very many, because each
    ///   takes its memory for good.
    func rows<Value>(
        _ sql: String,
        _ values: [SQLValue],
        isKept: Bool,
        _ read: (any ResultRow) throws -> Value
    ) throws -> [Value]

    /// - Returns: how many rows were inserted, changed or deleted.
    @discardableResult
    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int

    func hasTable(_ name: String) throws -> Bool

    /// The end of a SELECT whose rows nobody else takes until the transaction ends; those that somebody has are left out.
    var takingRows: String { get }
    /// The end of a SELECT whose rows nobody takes or changes until the transaction ends.
    var holdingRows: String { get }
}

extension DatabaseConnection {
    func rows<Value>(
        _ sql: String,
        _ values: [SQLValue],
        _ read: (any ResultRow) throws -> Value
    ) throws -> [Value] {
        try rows(sql, values, isKept: true, read)
    }

    func first<Value>(
        _ sql: String,
        _ values: [SQLValue] = [],
        _ read: (any ResultRow) throws -> Value
    ) throws -> Value? {
        try rows(sql, values, read).first
    }

    /// The first column of the first row; 0 when there is none.
    func integer(_ sql: String, _ values: [SQLValue] = [], isKept: Bool = true) throws -> Int64 {
        try rows(sql, values, isKept: isKept) { try $0.integer(0) }.first ?? 0
    }

    @discardableResult
    func execute(_ sql: String) throws -> Int { try execute(sql, []) }
}

/// Opens the database that the URL names.
///
/// - Parameter logger: gets the text of every statement when its level is `trace`; values are never in it.
func openDatabase(_ configuration: DatabaseConfiguration, logger: Logger? = nil) throws -> any Database {
    switch configuration.url {
    case .sqliteMemory: try SQLiteDatabase(path: nil, pool: configuration.pool, logger: logger)
    case .sqliteFile(let path): try SQLiteDatabase(path: path, pool: configuration.pool, logger: logger)
    }
}
