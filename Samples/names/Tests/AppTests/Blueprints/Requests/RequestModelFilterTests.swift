import Testing

@testable import App

/// What the list of requests can be filtered by.
struct RequestModelFilterTests {
    private static let fields = ["type_id", "row", "jsonText", "values", "pattern"]

    @Test(arguments: fields)
    func findsEachValue(_ field: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(RequestModelFixture.self)
            for value in rows.map({ $0[field] ?? null }) {
                let query = "?per_page=1&\(field)=\(value.text.queryEncoded)"
                let found = try await service.walk(RequestModelFixture.path + query)
                #expect(found.ids == rows.filter { $0[field] == value }.ids, "\(value.text)")
            }
        }
    }

    @Test(arguments: fields)
    func findsSeveralValues(_ field: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(RequestModelFixture.self)
            let values = rows.prefix(2).map { $0[field] ?? null }
            let query = values.map { $0.text.queryEncoded }.joined(separator: ",")
            let found = try await service.walk("\(RequestModelFixture.path)?per_page=1&\(field)=\(query)")
            #expect(found.ids == rows.filter { values.contains($0[field] ?? null) }.ids)
        }
    }

    @Test(arguments: fields)
    func takesNoMoreThanAHundredValues(_ field: String) async throws {
        try await withService { service in
            let value = (try await service.create(RequestModelFixture.self)[field] ?? null).text.queryEncoded
            for count in [100, 101] {
                let values = Array(repeating: value, count: count).joined(separator: ",")
                let answer = try await service.get("\(RequestModelFixture.path)?\(field)=\(values)")
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
            let rows = try await service.createAll(RequestModelFixture.self)
            let value = rows[0][field] ?? null
            var query = "?page=1&per_page=1&\(field)=\(value.text.queryEncoded)"
            query += "&sort=id"
            let answer = try await service.get(RequestModelFixture.path + query)
            #expect(answer.link("self") == RequestModelFixture.path + query)
            #expect(answer.link("first") == RequestModelFixture.path + query)
            #expect(answer.int("total") == rows.count { $0[field] == value })
            #expect(answer.linkHeader == answer["links"])
        }
    }

    @Test(arguments: ["row", "jsonText", "values", "pattern"])
    func findsRowsWithoutAValue(_ field: String) async throws {
        try await withService { service in
            var rows = [try await service.create(RequestModelFixture.self, 0)]
            var body = try await RequestModelFixture.body(1, in: service)
            body[field] = null
            let answer = try await service.post(RequestModelFixture.path, body)
            try #require(answer.status == .created, "\(answer.body)")
            rows.append(answer.fields)
            let none = try await service.walk("\(RequestModelFixture.path)?per_page=1&\(field)=null")
            #expect(none.ids == rows.filter { $0[field] == null }.ids)
            let value = (rows[0][field] ?? null).text.queryEncoded
            let both = try await service.walk("\(RequestModelFixture.path)?per_page=1&\(field)=null,\(value)")
            #expect(both.ids == rows.ids)
        }
    }

    @Test(arguments: [("row", "_min", "_max")])
    func includesItsBounds(_ field: String, _ low: String, _ high: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(RequestModelFixture.self).filter { $0[field] != null }
            for value in rows.map({ $0[field] ?? null }).flatMap({ [$0.justBelow, $0, $0.justAbove] }) {
                let path = RequestModelFixture.path + "?per_page=1&" + field
                let bound = value.text.queryEncoded
                let above = try await service.walk("\(path)\(low)=\(bound)")
                #expect(above.ids == rows.filter { !($0[field] ?? null).isLower(than: value) }.ids, "\(value.text)")
                let below = try await service.walk("\(path)\(high)=\(bound)")
                #expect(below.ids == rows.filter { !value.isLower(than: $0[field] ?? null) }.ids, "\(value.text)")
            }
        }
    }

    private static let bad = [
        BadQuery("type_id=abc", "type_id: type"),
        BadQuery("type_id=0", "type_id: type"),
        BadQuery("type_id=-1", "type_id: type"),
        BadQuery("type_id=007", "type_id: type"),
        BadQuery("type_id=1.0", "type_id: type"),
        BadQuery("type_id=", "type_id: type"),
        BadQuery("row=abc", "row: type"),
        BadQuery("row=0.0001", "row: scale"),
        BadQuery("row=1e18", "row: scale"),
        BadQuery("row=", "row: type"),
        BadQuery("row_min=abc", "row_min: type"),
        BadQuery("row_min=0.0001", "row_min: scale"),
        BadQuery("row_min=null", "row_min: type"),
        BadQuery("row_max=abc", "row_max: type"),
        BadQuery("row_max=0.0001", "row_max: scale"),
        BadQuery("row_max=null", "row_max: type"),
        BadQuery("jsonText=%00", "jsonText: characters"),
        BadQuery("values=%00", "values: characters"),
        BadQuery("pattern=%00", "pattern: characters"),
    ]

    @Test(arguments: bad)
    func refuses(_ bad: BadQuery) async throws {
        try await withService { service in
            try await service.get(RequestModelFixture.path + "?" + bad.query)
                .expectProblem(.badRequest, [bad.error])
        }
    }
}
