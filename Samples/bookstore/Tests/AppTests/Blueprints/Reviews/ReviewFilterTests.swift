import Testing

@testable import App

/// What the list of reviews can be filtered by.
struct ReviewFilterTests {
    private static let fields = ["book_id", "stars", "read_at", "device", "recommended_by_id"]

    @Test(arguments: fields)
    func findsEachValue(_ field: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(ReviewFixture.self)
            for value in rows.map({ $0[field] ?? null }) {
                let query = "?limit=1&\(field)=\(value.text.queryEncoded)"
                let found = try await service.walk(ReviewFixture.path + query)
                #expect(found.ids == rows.filter { $0[field] == value }.ids, "\(value.text)")
            }
        }
    }

    @Test(arguments: fields)
    func findsSeveralValues(_ field: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(ReviewFixture.self)
            let values = rows.prefix(2).map { $0[field] ?? null }
            let query = values.map { $0.text.queryEncoded }.joined(separator: ",")
            let found = try await service.walk("\(ReviewFixture.path)?limit=1&\(field)=\(query)")
            #expect(found.ids == rows.filter { values.contains($0[field] ?? null) }.ids)
        }
    }

    @Test(arguments: fields)
    func takesNoMoreThanAHundredValues(_ field: String) async throws {
        try await withService { service in
            let value = (try await service.create(ReviewFixture.self)[field] ?? null).text.queryEncoded
            for count in [100, 101] {
                let values = Array(repeating: value, count: count).joined(separator: ",")
                let answer = try await service.get("\(ReviewFixture.path)?\(field)=\(values)")
                if count == 100 {
                    #expect(answer.items?.count == 1)
                } else {
                    answer.expectProblem(.badRequest, ["\(field): items"])
                }
            }
        }
    }

    @Test(arguments: ["read_at", "device", "recommended_by_id"])
    func findsRowsWithoutAValue(_ field: String) async throws {
        try await withService { service in
            var rows = [try await service.create(ReviewFixture.self, 0)]
            var body = try await ReviewFixture.body(1, in: service)
            body[field] = null
            let answer = try await service.post(ReviewFixture.path, body)
            try #require(answer.status == .created, "\(answer.body)")
            rows.append(answer.fields)
            let none = try await service.walk("\(ReviewFixture.path)?limit=1&\(field)=null")
            #expect(none.ids == rows.filter { $0[field] == null }.ids)
            let value = (rows[0][field] ?? null).text.queryEncoded
            let both = try await service.walk("\(ReviewFixture.path)?limit=1&\(field)=null,\(value)")
            #expect(both.ids == rows.ids)
        }
    }

    @Test(arguments: [("stars", "_min", "_max"), ("read_at", "_after", "_before")])
    func includesItsBounds(_ field: String, _ low: String, _ high: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(ReviewFixture.self).filter { $0[field] != null }
            for value in rows.map({ $0[field] ?? null }).flatMap({ [$0.justBelow, $0, $0.justAbove] }) {
                let path = ReviewFixture.path + "?limit=1&" + field
                let bound = value.text.queryEncoded
                let above = try await service.walk("\(path)\(low)=\(bound)")
                #expect(above.ids == rows.filter { !($0[field] ?? null).isLower(than: value) }.ids, "\(value.text)")
                let below = try await service.walk("\(path)\(high)=\(bound)")
                #expect(below.ids == rows.filter { !value.isLower(than: $0[field] ?? null) }.ids, "\(value.text)")
            }
        }
    }

    private static let bad = [
        BadQuery("book_id=abc", "book_id: type"),
        BadQuery("book_id=0", "book_id: type"),
        BadQuery("book_id=-1", "book_id: type"),
        BadQuery("book_id=007", "book_id: type"),
        BadQuery("book_id=1.0", "book_id: type"),
        BadQuery("book_id=", "book_id: type"),
        BadQuery("stars=abc", "stars: type"),
        BadQuery("stars=1.5", "stars: type"),
        BadQuery("stars=", "stars: type"),
        BadQuery("stars=9223372036854775808", "stars: type"),
        BadQuery("stars=%201", "stars: type"),
        BadQuery("stars=null", "stars: type"),
        BadQuery("stars_min=abc", "stars_min: type"),
        BadQuery("stars_min=1.5", "stars_min: type"),
        BadQuery("stars_min=null", "stars_min: type"),
        BadQuery("stars_max=abc", "stars_max: type"),
        BadQuery("stars_max=1.5", "stars_max: type"),
        BadQuery("stars_max=null", "stars_max: type"),
        BadQuery("read_at=2026-01-01", "read_at: format"),
        BadQuery("read_at=2026-02-30T00:00:00Z", "read_at: format"),
        BadQuery("read_at=", "read_at: format"),
        BadQuery("read_at_after=2026-01-01", "read_at_after: format"),
        BadQuery("read_at_after=2026-02-30T00:00:00Z", "read_at_after: format"),
        BadQuery("read_at_after=null", "read_at_after: format"),
        BadQuery("read_at_before=2026-01-01", "read_at_before: format"),
        BadQuery("read_at_before=2026-02-30T00:00:00Z", "read_at_before: format"),
        BadQuery("read_at_before=null", "read_at_before: format"),
        BadQuery("device=abc", "device: format"),
        BadQuery("device=", "device: format"),
        BadQuery("device=00000000-0000-4000-8000-00000000000", "device: format"),
        BadQuery("recommended_by_id=abc", "recommended_by_id: type"),
        BadQuery("recommended_by_id=0", "recommended_by_id: type"),
        BadQuery("recommended_by_id=-1", "recommended_by_id: type"),
        BadQuery("recommended_by_id=007", "recommended_by_id: type"),
        BadQuery("recommended_by_id=1.0", "recommended_by_id: type"),
        BadQuery("recommended_by_id=", "recommended_by_id: type"),
    ]

    @Test(arguments: bad)
    func refuses(_ bad: BadQuery) async throws {
        try await withService { service in
            try await service.get(ReviewFixture.path + "?" + bad.query)
                .expectProblem(.badRequest, [bad.error])
        }
    }
}
