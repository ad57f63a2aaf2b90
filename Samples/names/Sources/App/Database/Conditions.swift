/// What rows must be, all of it, as SQL with placeholders and the values for them.
///
/// Columns come from the code and values from clients: only placeholders of values become text.
struct Conditions: Sendable, Equatable {
    private(set) var terms: [String] = []
    private(set) var values: [SQLValue] = []

    enum Comparison: String, Sendable {
        case equal = "="
        case atLeast = ">="
        case atMost = "<="
        case more = ">"
        case less = "<"
    }

    var isEmpty: Bool { terms.isEmpty }

    /// ` WHERE "genre" = ?1 AND "price" >= ?2`; empty where there are none.
    var sql: String { terms.isEmpty ? "" : " WHERE " + terms.joined(separator: " AND ") }

    mutating func require(_ column: String, _ comparison: Comparison, _ value: SQLValue) {
        terms.append("\"\(column)\" \(comparison.rawValue) \(placeholder(value))")
    }

    mutating func requireNull(_ column: String) {
        terms.append("\"\(column)\" IS NULL")
    }

    /// Lets no row through.
    mutating func requireNothing() {
        terms.append("1 = 0")
    }

    mutating func requireNotNull(_ column: String) {
        terms.append("\"\(column)\" IS NOT NULL")
    }

    /// - Parameter list: at least one; null stands for rows without a value.
    mutating func require(_ column: String, isOneOf list: [SQLValue]) {
        var choices: [String] = []
        let placeholders = list.filter { $0 != .null }.map { placeholder($0) }
        if placeholders.count == 1 {
            choices.append("\"\(column)\" = \(placeholders[0])")
        } else if !placeholders.isEmpty {
            choices.append("\"\(column)\" IN (\(placeholders.joined(separator: ", ")))")
        }
        if list.contains(.null) { choices.append("\"\(column)\" IS NULL") }
        terms.append(choices.count == 1 ? choices[0] : "(" + choices.joined(separator: " OR ") + ")")
    }

    private mutating func placeholder(_ value: SQLValue) -> String {
        values.append(value)
        return "?\(values.count)"
    }
}
