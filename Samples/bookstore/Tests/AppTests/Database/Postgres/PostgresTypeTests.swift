import Foundation
import Testing

@testable import App

@Suite(.postgres) struct PostgresTypeTests {
    /// Every kind of value comes back as it went, from a column of the type that the schema has for it.
    @Test func valuesComeBack() async throws {
        let columns = [
            "text", "bigint", "double precision", "numeric(18, 9)", "boolean", "date", "timestamptz(3)", "uuid",
            "jsonb",
        ]
        try await withPostgres { database in
            let declarations = columns.enumerated().map { "c\($0) \($1)" }.joined(separator: ", ")
            try await database.run("CREATE TABLE things (\(declarations))")
            for values in Self.rows {
                let places = (1...values.count).map { "?\($0)" }.joined(separator: ", ")
                let result = try await database.write { connection in
                    try connection.first("INSERT INTO things VALUES (\(places)) RETURNING *", values) { row in
                        [
                            SQLValue(try row.optional(0) { try $0.text($1) }) { .text($0) },
                            SQLValue(try row.optional(1) { try $0.integer($1) }) { .integer($0) },
                            SQLValue(try row.optional(2) { try $0.double($1) }) { .double($0) },
                            SQLValue(try row.optional(3) { try $0.decimal($1, scale: 9) }) { .decimal($0, scale: 9) },
                            SQLValue(try row.optional(4) { try $0.bool($1) }) { .bool($0) },
                            SQLValue(try row.optional(5) { try $0.date($1) }) { .date($0) },
                            SQLValue(try row.optional(6) { try $0.timestamp($1) }) { .timestamp($0) },
                            SQLValue(try row.optional(7) { try $0.uuid($1) }) { .uuid($0) },
                            SQLValue(try row.optional(8) { try $0.json($1) }) { .json($0.jsonText) },
                        ]
                    }
                }
                #expect(result == values)
            }
        }
    }

    @Test func listsComeBack() async throws {
        try await withPostgres { database in
            for (type, values) in Self.lists {
                let elements = try await database.read { connection in
                    try connection.first("SELECT ?1::\(type)", [.list(values)]) { try $0.elements(0) }
                }
                #expect(elements?.map(\.jsonText) == values.map { Self.json($0) }, "\(type)")
            }
        }
    }

    @Test func aColumnOfAnotherTypeIsAnError() async throws {
        try await withPostgres { database in
            await #expect(throws: UnexpectedColumn.self) {
                try await database.read { try $0.integer("SELECT 'one'::text") }
            }
            await #expect(throws: UnexpectedColumn.self) {
                try await database.read { try $0.first("SELECT 1") { try $0.text(0) } }
            }
            await #expect(throws: UnexpectedColumn.self) {
                try await database.read { try $0.first("SELECT 'infinity'::timestamptz") { try $0.timestamp(0) } }
            }
            await #expect(throws: UnexpectedColumn.self) {
                try await database.read { try $0.first("SELECT NULL::bigint") { try $0.integer(0) } }
            }
        }
    }

    private static let rows: [[SQLValue]] = [
        [
            .text(""), .integer(.min), .double(-0.1), decimal(-999_999_999_999_999_999), .bool(false),
            .date(CalendarDate(1, 1, 1)), .timestamp(Timestamp.date(milliseconds: -62_135_596_800_000)),
            .uuid(UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))), .json("[]"),
        ],
        [
            .text("\u{1}\"'\\ ü 🪺 \n"), .integer(.max), .double(.greatestFiniteMagnitude),
            decimal(999_999_999_999_999_999), .bool(true), .date(CalendarDate(9999, 12, 31)),
            .timestamp(Timestamp.date(milliseconds: 253_402_300_799_999)), .uuid(someUUID),
            .json(#"{"a":[1,-2.5,1e+300,"\\\"ü"],"b":{"c":null,"d":true}}"#),
        ],
        [
            .text("?1 $1"), .integer(0), .double(.leastNonzeroMagnitude), decimal(1), .bool(true),
            .date(CalendarDate(1999, 12, 31)), .timestamp(Timestamp.date(milliseconds: -1)), .uuid(someUUID),
            .json(#""text""#),
        ],
        Array(repeating: .null, count: 9),
    ]

    /// With nine digits after the point.
    private static func decimal(_ digits: Int64) -> SQLValue {
        let sign = digits < 0 ? FloatingPointSign.minus : .plus
        return .decimal(Decimal(sign: sign, exponent: -9, significand: Decimal(digits.magnitude)), scale: 9)
    }

    private static let lists: [(String, [SQLValue])] = [
        ("text[]", []),
        ("text[]", [.text(""), .text("NULL"), .text("a,b"), .text("{}"), .text("\"\\\n"), .text(" ü 🪺 ")]),
        ("bigint[]", [.integer(.min), .integer(0), .integer(.max)]),
        ("double precision[]", [.double(0.1), .double(-1e300)]),
        ("numeric(18, 2)[]", [.decimal(12.5, scale: 2), .decimal(-0.01, scale: 2), .decimal(0, scale: 2)]),
        ("boolean[]", [.bool(true), .bool(false)]),
        ("date[]", [.date(CalendarDate(1, 1, 1)), .date(CalendarDate(2000, 2, 29))]),
        ("timestamptz(3)[]", [.timestamp(Timestamp.date(milliseconds: 1))]),
        ("uuid[]", [.uuid(someUUID)]),
        ("jsonb[]", [.json("{\"a\":[\"\\\"\"]}"), .json("1")]),
    ]

    /// As it stands in a list of JSON.
    private static func json(_ value: SQLValue) -> String {
        switch value {
        case .text(let value): value.jsonText
        case .integer(let value): value.jsonText
        case .double(let value): value.jsonText
        case .decimal(let value, _): value.jsonText
        case .bool(let value): value.jsonText
        case .date(let value): value.jsonText
        case .timestamp(let value): value.jsonText
        case .uuid(let value): value.jsonText
        case .json(let text): text
        case .null, .list: "null"
        }
    }
}

private let someUUID = UUID(uuid: (1, 161, 252, 66, 228, 202, 125, 226, 169, 23, 201, 51, 220, 137, 158, 241))
