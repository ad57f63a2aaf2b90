import CLibPQ

/// A column that is filled. Its type says how the value looks in SQLite.
struct CopiedColumn: Sendable {
    let name: String
    /// Whether the database gives its values.
    let isNumbered: Bool
    private let type: Oid
    /// Digits after the point.
    private let scale: Int
    /// Of a list.
    private let element: Oid

    /// - Parameter row: table, column, type, modifier of the type, type of the elements, whether it is numbered.
    init(_ row: any ResultRow) throws {
        name = try row.text(1)
        type = Oid(truncatingIfNeeded: try row.integer(2))
        // The modifier of `numeric(18, 2)` holds both numbers, and 4.
        scale = Int(truncatingIfNeeded: (try row.integer(3) - 4) & 0x7FF)
        element = Oid(truncatingIfNeeded: try row.integer(4))
        isNumbered = try row.bool(5)
    }

    /// From a row of SQLite.
    func value(_ row: any ResultRow, _ column: Int) throws -> SQLValue {
        if row.isNull(column) { return .null }
        if element != 0 { return .list(try row.elements(column).map(item)) }
        switch type {
        case PostgresType.int8: return .integer(try row.integer(column))
        case PostgresType.float8: return .double(try row.double(column))
        case PostgresType.numeric: return .decimal(try row.decimal(column, scale: scale), scale: scale)
        case PostgresType.bool: return .bool(try row.bool(column))
        case PostgresType.timestamptz: return .timestamp(try row.timestamp(column))
        default: return .text(try row.text(column))
        }
    }

    /// As text, which the server reads as what the list is made of.
    private func item(_ json: JSONValue) -> SQLValue {
        switch json {
        case _ where element == PostgresType.jsonb: .json(json.jsonText)
        case .null: .null
        case .string(let text): .text(text)
        default: .text(json.jsonText)
        }
    }
}

extension ResultRow {
    /// ` (id 7)`, for a message.
    func place(_ column: Int) -> String {
        let id = (try? integer(column)).map { String($0) } ?? (try? text(column))
        return id.map { " (id \($0))" } ?? ""
    }
}
