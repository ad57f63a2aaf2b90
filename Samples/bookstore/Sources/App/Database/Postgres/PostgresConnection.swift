import CLibPQ

/// What a piece of work sees of a session.
struct PostgresConnection: DatabaseConnection {
    let session: PostgresSession

    var takingRows: String { " FOR UPDATE SKIP LOCKED" }
    var holdingRows: String { " FOR SHARE" }

    func rows<Value>(
        _ sql: String,
        _ values: [SQLValue],
        isKept: Bool,
        _ read: (any ResultRow) throws -> Value
    ) throws -> [Value] {
        let result = try session.run(sql, values, isKept: isKept)
        return try (0..<result.count).map { try read(PostgresRow(result: result, number: $0)) }
    }

    @discardableResult
    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
        try session.run(sql, values, isKept: !values.isEmpty).changes
    }

    func hasTable(_ name: String) throws -> Bool {
        try integer("SELECT count(*) FROM pg_class WHERE oid = to_regclass(quote_ident(?1))", [.text(name)]) > 0
    }

    /// `COMMIT` when the work succeeds, else `ROLLBACK`.
    ///
    /// - Parameter begin: the statement that begins the transaction.
    /// - Throws: what `work` throws, `ConstraintViolation` for a constraint, and `ConnectionLost` which knows whether
    ///   the transaction may have taken place.
    func transaction<Value>(_ begin: String, _ work: (PostgresConnection) throws -> Value) throws -> Value {
        session.failure = nil
        try session.command(begin)
        let value: Value
        do {
            value = try work(self)
            // The server would answer COMMIT by a ROLLBACK that looks like a success.
            if let failure = session.failure { throw failure }
            try session.requireWanted()
        } catch {
            try session.command("ROLLBACK")
            throw try violation(error) ?? error
        }
        do {
            try session.command("COMMIT")
        } catch let lost as ConnectionLost {
            throw lost.duringCommit
        } catch let error as PostgresError where error.isUnavailability {
            throw ConnectionLost("\(error)").duringCommit
        } catch {
            throw try violation(error) ?? error
        }
        return value
    }

    /// Only constraints become part of an answer; everything else stays the server's error, for the log.
    private func violation(_ error: any Error) throws -> ConstraintViolation? {
        guard let error = error as? PostgresError else { return nil }
        if error.isReferenceViolation { return .reference }
        return error.isUniqueViolation ? .unique(fields: try fields(of: error)) : nil
    }

    /// The server names only the constraint; its index knows the columns.
    private func fields(of error: PostgresError) throws -> [String] {
        let sql = """
            SELECT "column".attname, "table".relname FROM pg_class AS "index"
            JOIN pg_index AS part ON part.indexrelid = "index".oid
            JOIN pg_class AS "table" ON "table".oid = part.indrelid
            CROSS JOIN unnest(part.indkey) WITH ORDINALITY AS key (number, place)
            JOIN pg_attribute AS "column" ON "column".attrelid = "table".oid AND "column".attnum = key.number
            WHERE "index".relname = ?1 AND "index".relnamespace = to_regnamespace(quote_ident(?2))
            ORDER BY key.place
            """
        let names = [error.constraint, error.schema].map { SQLValue($0) { .text($0) } }
        return try rows(sql, names) { row in
            try row.text(0)
        }
    }
}
