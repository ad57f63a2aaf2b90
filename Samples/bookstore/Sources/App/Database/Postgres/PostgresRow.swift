import CLibPQ
import Foundation

/// Values in the server's own binary form. A column is read as what its type says, never guessed.
struct PostgresRow: ResultRow {
    let result: PostgresResult
    let number: Int32

    func isNull(_ column: Int) -> Bool { PQgetisnull(result.pointer, number, Int32(column)) == 1 }
    func bool(_ column: Int) throws -> Bool { try value(column) { $0.bool } }
    func integer(_ column: Int) throws -> Int64 { try value(column) { $0.integer } }
    func double(_ column: Int) throws -> Double { try value(column) { $0.double } }
    func text(_ column: Int) throws -> String { try value(column) { $0.text } }
    func date(_ column: Int) throws -> CalendarDate { try value(column) { $0.date } }
    func timestamp(_ column: Int) throws -> Date { try value(column) { $0.timestamp } }
    func uuid(_ column: Int) throws -> UUID { try value(column) { $0.uuid } }
    func json(_ column: Int) throws -> JSONValue { try value(column) { $0.json } }
    func elements(_ column: Int) throws -> [JSONValue] { try value(column) { $0.elements } }

    func decimal(_ column: Int, scale: Int) throws -> Decimal {
        try value(column) { $0.decimal(scale: scale) }
    }

    private func value<Value>(_ column: Int, _ read: (PostgresValue) -> Value?) throws -> Value {
        let place = Int32(column)
        guard !isNull(column), let start = PQgetvalue(result.pointer, number, place) else {
            throw UnexpectedColumn(column)
        }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result.pointer, number, place)))
        guard let value = read(PostgresValue(type: PQftype(result.pointer, place), bytes: bytes)) else {
            throw UnexpectedColumn(column)
        }
        return value
    }
}
