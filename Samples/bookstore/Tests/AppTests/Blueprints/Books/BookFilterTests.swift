import Testing

@testable import App

/// What the list of books can be filtered by.
struct BookFilterTests {
    private static let fields = ["genre", "author_id", "published_year", "price", "in_print", "created_at"]

    @Test(arguments: fields)
    func findsEachValue(_ field: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(BookFixture.self)
            for value in rows.map({ $0[field] ?? null }) {
                let query = "?per_page=1&\(field)=\(value.text.queryEncoded)"
                let found = try await service.walk(BookFixture.path + query)
                #expect(found.ids == rows.filter { $0[field] == value }.ids, "\(value.text)")
            }
        }
    }

    @Test(arguments: fields)
    func findsSeveralValues(_ field: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(BookFixture.self)
            let values = rows.prefix(2).map { $0[field] ?? null }
            let query = values.map { $0.text.queryEncoded }.joined(separator: ",")
            let found = try await service.walk("\(BookFixture.path)?per_page=1&\(field)=\(query)")
            #expect(found.ids == rows.filter { values.contains($0[field] ?? null) }.ids)
        }
    }

    @Test(arguments: fields)
    func takesNoMoreThanAHundredValues(_ field: String) async throws {
        try await withService { service in
            let value = (try await service.create(BookFixture.self)[field] ?? null).text.queryEncoded
            for count in [100, 101] {
                let values = Array(repeating: value, count: count).joined(separator: ",")
                let answer = try await service.get("\(BookFixture.path)?\(field)=\(values)")
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
            let rows = try await service.createAll(BookFixture.self)
            let value = rows[0][field] ?? null
            var query = "?page=1&per_page=1&\(field)=\(value.text.queryEncoded)"
            query += "&sort=-title"
            let answer = try await service.get(BookFixture.path + query)
            #expect(answer.link("self") == BookFixture.path + query)
            #expect(answer.link("first") == BookFixture.path + query)
            #expect(answer.int("total") == rows.count { $0[field] == value })
            #expect(answer.linkHeader == answer["links"])
        }
    }

    @Test(arguments: ["published_year", "price"])
    func findsRowsWithoutAValue(_ field: String) async throws {
        try await withService { service in
            var rows = [try await service.create(BookFixture.self, 0)]
            var body = try await BookFixture.body(1, in: service)
            body[field] = null
            let answer = try await service.post(BookFixture.path, body)
            try #require(answer.status == .created, "\(answer.body)")
            rows.append(answer.fields)
            let none = try await service.walk("\(BookFixture.path)?per_page=1&\(field)=null")
            #expect(none.ids == rows.filter { $0[field] == null }.ids)
            let value = (rows[0][field] ?? null).text.queryEncoded
            let both = try await service.walk("\(BookFixture.path)?per_page=1&\(field)=null,\(value)")
            #expect(both.ids == rows.ids)
        }
    }

    @Test(arguments: [
        ("published_year", "_min", "_max"), ("price", "_min", "_max"), ("created_at", "_after", "_before"),
    ])
    func includesItsBounds(_ field: String, _ low: String, _ high: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(BookFixture.self).filter { $0[field] != null }
            for value in rows.map({ $0[field] ?? null }).flatMap({ [$0.justBelow, $0, $0.justAbove] }) {
                let path = BookFixture.path + "?per_page=1&" + field
                let bound = value.text.queryEncoded
                let above = try await service.walk("\(path)\(low)=\(bound)")
                #expect(above.ids == rows.filter { !($0[field] ?? null).isLower(than: value) }.ids, "\(value.text)")
                let below = try await service.walk("\(path)\(high)=\(bound)")
                #expect(below.ids == rows.filter { !value.isLower(than: $0[field] ?? null) }.ids, "\(value.text)")
            }
        }
    }

    private static let bad = [
        BadQuery("genre=no%20such%20value", "genre: values"),
        BadQuery("genre=", "genre: values"),
        BadQuery("genre=null", "genre: values"),
        BadQuery("author_id=abc", "author_id: type"),
        BadQuery("author_id=0", "author_id: type"),
        BadQuery("author_id=-1", "author_id: type"),
        BadQuery("author_id=007", "author_id: type"),
        BadQuery("author_id=1.0", "author_id: type"),
        BadQuery("author_id=", "author_id: type"),
        BadQuery("published_year=abc", "published_year: type"),
        BadQuery("published_year=1.5", "published_year: type"),
        BadQuery("published_year=", "published_year: type"),
        BadQuery("published_year=9223372036854775808", "published_year: type"),
        BadQuery("published_year=%201", "published_year: type"),
        BadQuery("published_year_min=abc", "published_year_min: type"),
        BadQuery("published_year_min=1.5", "published_year_min: type"),
        BadQuery("published_year_min=null", "published_year_min: type"),
        BadQuery("published_year_max=abc", "published_year_max: type"),
        BadQuery("published_year_max=1.5", "published_year_max: type"),
        BadQuery("published_year_max=null", "published_year_max: type"),
        BadQuery("price=abc", "price: type"),
        BadQuery("price=0.001", "price: scale"),
        BadQuery("price=1e18", "price: scale"),
        BadQuery("price=", "price: type"),
        BadQuery("price_min=abc", "price_min: type"),
        BadQuery("price_min=0.001", "price_min: scale"),
        BadQuery("price_min=null", "price_min: type"),
        BadQuery("price_max=abc", "price_max: type"),
        BadQuery("price_max=0.001", "price_max: scale"),
        BadQuery("price_max=null", "price_max: type"),
        BadQuery("in_print=1", "in_print: type"),
        BadQuery("in_print=TRUE", "in_print: type"),
        BadQuery("in_print=", "in_print: type"),
        BadQuery("in_print=null", "in_print: type"),
        BadQuery("created_at=2026-01-01", "created_at: format"),
        BadQuery("created_at=2026-02-30T00:00:00Z", "created_at: format"),
        BadQuery("created_at=", "created_at: format"),
        BadQuery("created_at_after=2026-01-01", "created_at_after: format"),
        BadQuery("created_at_after=2026-02-30T00:00:00Z", "created_at_after: format"),
        BadQuery("created_at_after=null", "created_at_after: format"),
        BadQuery("created_at_before=2026-01-01", "created_at_before: format"),
        BadQuery("created_at_before=2026-02-30T00:00:00Z", "created_at_before: format"),
        BadQuery("created_at_before=null", "created_at_before: format"),
    ]

    @Test(arguments: bad)
    func refuses(_ bad: BadQuery) async throws {
        try await withService { service in
            try await service.get(BookFixture.path + "?" + bad.query)
                .expectProblem(.badRequest, [bad.error])
        }
    }
}
