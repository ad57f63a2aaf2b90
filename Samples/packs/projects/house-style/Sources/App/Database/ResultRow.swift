// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation

/// One row of a result. Columns are counted from 0. Reading a null or another type throws `UnexpectedColumn`.
protocol ResultRow {
    func isNull(_ column: Int) -> Bool
    func bool(_ column: Int) throws -> Bool
    func integer(_ column: Int) throws -> Int64
    func double(_ column: Int) throws -> Double
    func text(_ column: Int) throws -> String
    func decimal(_ column: Int, scale: Int) throws -> Decimal
    func date(_ column: Int) throws -> CalendarDate
    func timestamp(_ column: Int) throws -> Date
    func uuid(_ column: Int) throws -> UUID
    func json(_ column: Int) throws -> JSONValue
    /// Of a list, each as it would stand in JSON.
    func elements(_ column: Int) throws -> [JSONValue]
}

extension ResultRow {
    /// Nil for a null: `try row.optional(3) { try $0.text($1) }`.
    func optional<Value>(_ column: Int, _ read: (Self, Int) throws -> Value) rethrows -> Value? {
        isNull(column) ? nil : try read(self, column)
    }

    func list<Value: FieldValue>(_ column: Int, of type: Value.Type = Value.self) throws -> [Value] {
        try elements(column).map { try Value(json: $0) }
    }

    func value<Value: RawRepresentable<String>>(_ column: Int, as type: Value.Type = Value.self) throws -> Value {
        guard let value = Value(rawValue: try text(column)) else { throw UnexpectedColumn(column) }
        return value
    }
}

/// The database holds what the schema does not allow.
struct UnexpectedColumn: Error {
    let column: Int

    init(_ column: Int) { self.column = column }
}
