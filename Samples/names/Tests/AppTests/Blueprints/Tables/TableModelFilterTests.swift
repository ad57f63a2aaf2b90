import Testing

@testable import App

/// What the list of tables can be filtered by.
struct TableModelFilterTests {
    private static let fields = ["table", "offset"]

    @Test(arguments: fields)
    func findsEachValue(_ field: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(TableModelFixture.self)
            for value in rows.map({ $0[field] ?? null }) {
                let query = "?per_page=1&\(field)=\(value.text.queryEncoded)"
                let found = try await service.walk(TableModelFixture.path + query)
                #expect(found.ids == rows.filter { $0[field] == value }.ids, "\(value.text)")
            }
        }
    }

    @Test(arguments: fields)
    func findsSeveralValues(_ field: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(TableModelFixture.self)
            let values = rows.prefix(2).map { $0[field] ?? null }
            let query = values.map { $0.text.queryEncoded }.joined(separator: ",")
            let found = try await service.walk("\(TableModelFixture.path)?per_page=1&\(field)=\(query)")
            #expect(found.ids == rows.filter { values.contains($0[field] ?? null) }.ids)
        }
    }

    @Test(arguments: fields)
    func takesNoMoreThanAHundredValues(_ field: String) async throws {
        try await withService { service in
            let value = (try await service.create(TableModelFixture.self)[field] ?? null).text.queryEncoded
            for count in [100, 101] {
                let values = Array(repeating: value, count: count).joined(separator: ",")
                let answer = try await service.get("\(TableModelFixture.path)?\(field)=\(values)")
                if count == 100 {
                    #expect(answer.items?.count == 1)
                } else {
                    answer.expectProblem(.badRequest, ["\(field): items"])
                }
            }
        }
    }

    @Test(arguments: fields)
    func staysInTheLinks(_ field: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(TableModelFixture.self)
            let value = rows[0][field] ?? null
            let query = "?page=1&per_page=1&\(field)=\(value.text.queryEncoded)"
            let answer = try await service.get(TableModelFixture.path + query)
            #expect(answer.link("self") == TableModelFixture.path + query)
            #expect(answer.link("first") == TableModelFixture.path + query)
            #expect(answer.int("total") == rows.count { $0[field] == value })
            #expect(answer.linkHeader == answer["links"])
        }
    }

    @Test(arguments: ["offset"])
    func findsRowsWithoutAValue(_ field: String) async throws {
        try await withService { service in
            var rows = [try await service.create(TableModelFixture.self, 0)]
            var body = try await TableModelFixture.body(1, in: service)
            body[field] = null
            let answer = try await service.post(TableModelFixture.path, body)
            try #require(answer.status == .created, "\(answer.body)")
            rows.append(answer.fields)
            let none = try await service.walk("\(TableModelFixture.path)?per_page=1&\(field)=null")
            #expect(none.ids == rows.filter { $0[field] == null }.ids)
            let value = (rows[0][field] ?? null).text.queryEncoded
            let both = try await service.walk("\(TableModelFixture.path)?per_page=1&\(field)=null,\(value)")
            #expect(both.ids == rows.ids)
        }
    }

    @Test(arguments: [("offset", "_min", "_max")])
    func includesItsBounds(_ field: String, _ low: String, _ high: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(TableModelFixture.self).filter { $0[field] != null }
            for value in rows.map({ $0[field] ?? null }).flatMap({ [$0.justBelow, $0, $0.justAbove] }) {
                let path = TableModelFixture.path + "?per_page=1&" + field
                let bound = value.text.queryEncoded
                let above = try await service.walk("\(path)\(low)=\(bound)")
                #expect(above.ids == rows.filter { !($0[field] ?? null).isLower(than: value) }.ids, "\(value.text)")
                let below = try await service.walk("\(path)\(high)=\(bound)")
                #expect(below.ids == rows.filter { !value.isLower(than: $0[field] ?? null) }.ids, "\(value.text)")
            }
        }
    }

    private static let bad = [
        BadQuery("table=%00", "table: characters"),
        BadQuery("offset=abc", "offset: type"),
        BadQuery("offset=1.5", "offset: type"),
        BadQuery("offset=", "offset: type"),
        BadQuery("offset=9223372036854775808", "offset: type"),
        BadQuery("offset=%201", "offset: type"),
        BadQuery("offset_min=abc", "offset_min: type"),
        BadQuery("offset_min=1.5", "offset_min: type"),
        BadQuery("offset_min=null", "offset_min: type"),
        BadQuery("offset_max=abc", "offset_max: type"),
        BadQuery("offset_max=1.5", "offset_max: type"),
        BadQuery("offset_max=null", "offset_max: type"),
    ]

    @Test(arguments: bad)
    func refuses(_ bad: BadQuery) async throws {
        try await withService { service in
            try await service.get(TableModelFixture.path + "?" + bad.query)
                .expectProblem(.badRequest, [bad.error])
        }
    }
}
