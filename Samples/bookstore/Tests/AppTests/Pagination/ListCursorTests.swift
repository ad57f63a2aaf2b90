import Foundation
import Testing

@testable import App

/// What cursors hold, whatever the columns are.
struct ListCursorTests {
    /// Of rows that are nothing but the value they are sorted by.
    private func cursor(
        _ type: ColumnType,
        isOptional: Bool = true,
        isDescending: Bool = false,
        path: String = "/rows"
    ) -> ListCursor<SQLValue> {
        let order = SortOrder(terms: [SortOrder.Term(column: "value", isDescending: isDescending)], query: [])
        return ListCursor([CursorColumn("value", type, isOptional: isOptional) { $0 }], order, path: path)
    }

    private static let values: [(ColumnType, SQLValue)] = [
        (.text, .text("")),
        (.text, .text("\"a,b\"\n\u{1F4DA}/+=")),
        (.id, .integer(1)),
        (.integer, .integer(.min)),
        (.integer, .integer(.max)),
        (.double, .double(0.1)),
        (.double, .double(-1e300)),
        (.decimal(scale: 2), .decimal(Decimal(1_234) / 100, scale: 2)),
        (.bool, .bool(true)),
        (.date, .date(CalendarDate(9999, 12, 31))),
        (.timestamp, .timestamp(Timestamp.date(milliseconds: -1))),
        (.uuid, .uuid(UUID())),
        (.choice(["a"]), .text("a")),
        (.text, .null),
    ]

    @Test(arguments: values)
    func remembersWhatItIsGiven(_ type: ColumnType, _ value: SQLValue) {
        let cursor = cursor(type)
        #expect(cursor.position(cursor.text(value)) == [value])
    }

    @Test func isOfOneList() {
        let text = cursor(.integer).text(.integer(1))
        #expect(cursor(.integer, path: "/others").position(text) == nil)
        #expect(cursor(.integer, isDescending: true).position(text) == nil)
    }

    @Test func holdsNothingThatNoRowHas() {
        #expect(cursor(.integer, isOptional: false).position(cursor(.integer).text(.null)) == nil)
        #expect(cursor(.integer).position(cursor(.text).text(.text("a"))) == nil)
    }

    @Test func goesOnBehindNulls() {
        let (up, down) = (cursor(.integer), cursor(.integer, isDescending: true))
        let none = Conditions()
        #expect(up.ranges(behind: [.integer(1)], within: none).map(\.sql) == [#" WHERE "value" > ?1"#])
        #expect(up.ranges(behind: [.null], within: none).map(\.sql) == [#" WHERE "value" IS NOT NULL"#])
        let both = [#" WHERE "value" < ?1"#, #" WHERE "value" IS NULL"#]
        #expect(down.ranges(behind: [.integer(1)], within: none).map(\.sql) == both)
        #expect(down.ranges(behind: [.null], within: none).isEmpty)
    }
}
