// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation
import GRDB

/// How values look in SQLite: decimals as integers scaled by a power of ten, dates as text, timestamps as milliseconds
/// since 1970, UUIDs as lower-case text, JSON and lists as JSON text.
struct SQLiteRow: ResultRow {
    let row: Row

    func isNull(_ column: Int) -> Bool { row.hasNull(atIndex: column) }
    func bool(_ column: Int) throws -> Bool { try row.decode(Bool.self, atIndex: column) }
    func integer(_ column: Int) throws -> Int64 { try row.decode(Int64.self, atIndex: column) }
    func double(_ column: Int) throws -> Double { try row.decode(Double.self, atIndex: column) }
    func text(_ column: Int) throws -> String { try row.decode(String.self, atIndex: column) }

    func decimal(_ column: Int, scale: Int) throws -> Decimal {
        let scaled = try integer(column)
        return Decimal(sign: scaled < 0 ? .minus : .plus, exponent: -scale, significand: Decimal(scaled.magnitude))
    }

    func date(_ column: Int) throws -> CalendarDate {
        guard let date = CalendarDate(try text(column)) else { throw UnexpectedColumn(column) }
        return date
    }

    func timestamp(_ column: Int) throws -> Date { Timestamp.date(milliseconds: try integer(column)) }

    func uuid(_ column: Int) throws -> UUID {
        guard let uuid = UUID(uuidString: try text(column)) else { throw UnexpectedColumn(column) }
        return uuid
    }

    func json(_ column: Int) throws -> JSONValue {
        try JSONValue(parsing: try text(column).utf8)
    }

    func elements(_ column: Int) throws -> [JSONValue] {
        guard case .array(let elements) = try json(column) else { throw UnexpectedColumn(column) }
        return elements
    }
}

extension SQLValue {
    var sqlite: DatabaseValue {
        switch self {
        case .null: .null
        case .bool(let value): value.databaseValue
        case .integer(let value): value.databaseValue
        case .double(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .decimal(let value, let scale): value.scaled(by: scale).databaseValue
        case .date(let value): value.description.databaseValue
        case .timestamp(let value): Timestamp.milliseconds(value).databaseValue
        case .uuid(let value): value.uuidString.lowercased().databaseValue
        case .json(let text): text.databaseValue
        case .list: jsonElement.databaseValue
        }
    }

    /// As it stands in the JSON text of a list.
    private var jsonElement: String {
        switch self {
        case .null: "null"
        case .bool(let value): value.jsonText
        case .integer(let value): value.jsonText
        case .double(let value): value.jsonText
        case .text(let value): value.jsonText
        case .decimal(let value, _): value.jsonText
        case .date(let value): value.jsonText
        case .timestamp(let value): value.jsonText
        case .uuid(let value): value.jsonText
        case .json(let text): text
        case .list(let values): "[\(values.map(\.jsonElement).joined(separator: ","))]"
        }
    }
}

extension Decimal {
    /// Validation has seen to it that this is a whole number of 18 digits at most.
    fileprivate func scaled(by scale: Int) -> Int64 {
        NSDecimalNumber(decimal: self).multiplying(byPowerOf10: Int16(scale)).int64Value
    }
}
