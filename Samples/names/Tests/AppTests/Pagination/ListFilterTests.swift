import HTTPTypes
import Hummingbird
import Testing

@testable import App

/// How filters are read, whatever the columns are.
struct ListFilterTests {
    private static let parameters = [
        FilterParameter("name", .text, isOptional: true),
        FilterParameter("count", column: "number", .integer),
    ]

    private func filter(_ query: String) throws -> ListFilter {
        let head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/?" + query)
        var reader = QueryReader(Request(head: head, body: RequestBody(buffer: ByteBuffer())))
        let filter = ListFilter(&reader, Self.parameters)
        try reader.finish()
        return filter
    }

    @Test func leavesAnEncodedCommaInItsText() throws {
        let filter = try filter("name=a%2Cb,c")
        #expect(filter.conditions.values == [.text("a,b"), .text("c")])
        #expect(filter.query == ["name=a%2Cb,c"])
    }

    @Test func takesAnEncodedCommaForASeparatorInNumbers() throws {
        let filter = try filter("count=1%2C2")
        #expect(filter.conditions.values == [.integer(1), .integer(2)])
        #expect(filter.query == ["count=1,2"])
    }

    @Test func combinesInTheOrderOfDeclaration() throws {
        let filter = try filter("count_max=9&name=null,b&count_min=1")
        let name = #"("name" = ?1 OR "name" IS NULL)"#
        #expect(filter.conditions.sql == " WHERE " + name + #" AND "number" >= ?2 AND "number" <= ?3"#)
        #expect(filter.conditions.values == [.text("b"), .integer(1), .integer(9)])
        #expect(filter.query == ["name=null,b", "count_min=1", "count_max=9"])
    }

    @Test func hasOneConditionForOnlyNull() throws {
        #expect(try filter("name=null").conditions.sql == #" WHERE "name" IS NULL"#)
    }

    @Test func bindsWhateverAClientSends() throws {
        let filter = try filter("name=%27%3B%20DROP%20TABLE%20books%3B--")
        #expect(filter.conditions.sql == #" WHERE "name" = ?1"#)
        #expect(filter.conditions.values == [.text("'; DROP TABLE books;--")])
    }

    @Test(arguments: ["count=null", "count=+1", "count=1%20", "count=", "count_min=1,2", "name=%00", "number=1"])
    func refuses(_ query: String) {
        #expect(throws: Problem.self) { try filter(query) }
    }
}
