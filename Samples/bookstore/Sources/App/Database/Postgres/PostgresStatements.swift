/// The prepared statements of one connection, by their text. When there are too many, the one that was not used for
/// longest goes.
struct PostgresStatements {
    private struct Statement {
        let name: String
        var lastUse: Int
    }

    private let limit: Int
    private var statements: [String: Statement] = [:]
    private var uses = 0
    private var names = 0

    init(limit: Int = 500) {
        self.limit = limit
    }

    var count: Int { statements.count }

    mutating func name(of sql: String) -> String? {
        guard let index = statements.index(forKey: sql) else { return nil }
        uses += 1
        statements.values[index].lastUse = uses
        return statements.values[index].name
    }

    /// Never one that was given before.
    mutating func nextName() -> String {
        names += 1
        return "s\(names)"
    }

    mutating func add(_ sql: String, _ name: String) {
        uses += 1
        statements[sql] = Statement(name: name, lastUse: uses)
    }

    /// - Returns: its name; nil while there is room for another.
    mutating func removeOldest() -> String? {
        guard statements.count >= limit, let oldest = statements.min(by: { $0.value.lastUse < $1.value.lastUse })
        else { return nil }
        statements[oldest.key] = nil
        return oldest.value.name
    }

    /// The server does not know them any more, or not like this.
    mutating func forgetAll() {
        statements = [:]
    }
}
