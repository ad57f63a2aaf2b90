import CLibPQ
import Foundation

/// One value that is not null, in the form of the type's `send` function: whole numbers with their highest byte first.
/// Each property is nil when the type is none of its kind.
struct PostgresValue {
    let type: Oid
    let bytes: UnsafeRawBufferPointer

    var bool: Bool? { type == PostgresType.bool ? whole(UInt8.self) == 1 : nil }

    var integer: Int64? {
        switch type {
        case PostgresType.int8: whole(Int64.self)
        case PostgresType.int4: whole(Int32.self).map(Int64.init)
        case PostgresType.int2: whole(Int16.self).map(Int64.init)
        // What `sum` makes of whole numbers.
        case PostgresType.numeric: PostgresNumeric(bytes)?.scaled(by: 0)
        default: nil
        }
    }

    var double: Double? {
        switch type {
        case PostgresType.float8: whole(UInt64.self).map { Double(bitPattern: $0) }
        case PostgresType.float4: whole(UInt32.self).map { Double(Float(bitPattern: $0)) }
        default: nil
        }
    }

    var text: String? {
        switch type {
        case PostgresType.text, PostgresType.varchar, PostgresType.name: String(decoding: bytes, as: UTF8.self)
        default: nil
        }
    }

    /// Days since 2000-01-01.
    var date: CalendarDate? {
        guard type == PostgresType.date, let days = whole(Int32.self) else { return nil }
        return CalendarDate(daysSince1970: Int(days) + 10_957)
    }

    /// Microseconds since 2000-01-01; the ends of the range stand for infinity.
    var timestamp: Date? {
        guard type == PostgresType.timestamptz, let count = whole(Int64.self), count != .max, count != .min
        else { return nil }
        return Timestamp.date(milliseconds: count / 1_000 + 946_684_800_000)
    }

    var uuid: UUID? {
        guard type == PostgresType.uuid, bytes.count == 16 else { return nil }
        return UUID(uuid: bytes.loadUnaligned(as: uuid_t.self))
    }

    var json: JSONValue? {
        switch type {
        case PostgresType.json: try? JSONValue(parsing: bytes)
        // After the number of its version.
        case PostgresType.jsonb: try? JSONValue(parsing: bytes.dropFirst())
        default: nil
        }
    }

    /// Exact; nil when it has more digits after the point.
    func decimal(scale: Int) -> Decimal? {
        guard type == PostgresType.numeric, let scaled = PostgresNumeric(bytes)?.scaled(by: scale) else { return nil }
        return Decimal(sign: scaled < 0 ? .minus : .plus, exponent: -scale, significand: Decimal(scaled.magnitude))
    }

    private func whole<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
        bytes.count == MemoryLayout<Number>.size ? Number(bigEndian: bytes.loadUnaligned(as: Number.self)) : nil
    }
}

/// The types of columns (`pg_type.oid`), which are the same on every server.
enum PostgresType {
    static let bool: Oid = 16
    static let name: Oid = 19
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let json: Oid = 114
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let varchar: Oid = 1043
    static let date: Oid = 1082
    static let timestamptz: Oid = 1184
    static let numeric: Oid = 1700
    static let uuid: Oid = 2950
    static let jsonb: Oid = 3802
}
