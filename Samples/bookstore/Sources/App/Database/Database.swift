import Logging

/// The seam between the service and its database engine.
///
/// Work is synchronous on a connection of its own; `write` is one transaction, rolled back when the work throws.
protocol Database: Sendable {
    func read<Value: Sendable>(
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
    func statements(of migration: Migration) -> [String]
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
    try SQLiteDatabase(configuration, logger: logger)
}
