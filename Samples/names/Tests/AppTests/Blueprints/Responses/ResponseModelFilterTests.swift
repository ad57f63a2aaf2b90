import Testing

@testable import App

/// What the list of responses can be filtered by.
struct ResponseModelFilterTests {
    private static let fields = ["id", "request_id", "date", "id_string", "sent", "created_at"]

    @Test(arguments: fields)
    func findsEachValue(_ field: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(ResponseModelFixture.self)
            for value in rows.map({ $0[field] ?? null }) {
                let query = "?limit=1&\(field)=\(value.text.queryEncoded)"
                let found = try await service.walk(ResponseModelFixture.path + query)
                #expect(found.ids == rows.filter { $0[field] == value }.ids, "\(value.text)")
            }
        }
    }

    @Test(arguments: fields)
    func findsSeveralValues(_ field: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(ResponseModelFixture.self)
            let values = rows.prefix(2).map { $0[field] ?? null }
            let query = values.map { $0.text.queryEncoded }.joined(separator: ",")
            let found = try await service.walk("\(ResponseModelFixture.path)?limit=1&\(field)=\(query)")
            #expect(found.ids == rows.filter { values.contains($0[field] ?? null) }.ids)
        }
    }

    @Test(arguments: fields)
    func takesNoMoreThanAHundredValues(_ field: String) async throws {
        try await withService { service in
            let value = (try await service.create(ResponseModelFixture.self)[field] ?? null).text.queryEncoded
            for count in [100, 101] {
                let values = Array(repeating: value, count: count).joined(separator: ",")
                let answer = try await service.get("\(ResponseModelFixture.path)?\(field)=\(values)")
                if count == 100 {
                    #expect(answer.items?.count == 1)
                } else {
                    answer.expectProblem(.badRequest, ["\(field): items"])
                }
            }
        }
    }

    @Test(arguments: ["id_string", "sent"])
    func findsRowsWithoutAValue(_ field: String) async throws {
        try await withService { service in
            var rows = [try await service.create(ResponseModelFixture.self, 0)]
            var body = try await ResponseModelFixture.body(1, in: service)
            body[field] = null
            let answer = try await service.post(ResponseModelFixture.path, body)
            try #require(answer.status == .created, "\(answer.body)")
            rows.append(answer.fields)
            let none = try await service.walk("\(ResponseModelFixture.path)?limit=1&\(field)=null")
            #expect(none.ids == rows.filter { $0[field] == null }.ids)
            let value = (rows[0][field] ?? null).text.queryEncoded
            let both = try await service.walk("\(ResponseModelFixture.path)?limit=1&\(field)=null,\(value)")
            #expect(both.ids == rows.ids)
        }
    }

    @Test(arguments: [("sent", "_after", "_before"), ("created_at", "_after", "_before")])
    func includesItsBounds(_ field: String, _ low: String, _ high: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(ResponseModelFixture.self).filter { $0[field] != null }
            for value in rows.map({ $0[field] ?? null }).flatMap({ [$0.justBelow, $0, $0.justAbove] }) {
                let path = ResponseModelFixture.path + "?limit=1&" + field
                let bound = value.text.queryEncoded
                let above = try await service.walk("\(path)\(low)=\(bound)")
                #expect(above.ids == rows.filter { !($0[field] ?? null).isLower(than: value) }.ids, "\(value.text)")
                let below = try await service.walk("\(path)\(high)=\(bound)")
                #expect(below.ids == rows.filter { !value.isLower(than: $0[field] ?? null) }.ids, "\(value.text)")
            }
        }
    }

    private static let bad = [
        BadQuery("id=abc", "id: format"),
        BadQuery("id=", "id: format"),
        BadQuery("id=00000000-0000-4000-8000-00000000000", "id: format"),
        BadQuery("request_id=abc", "request_id: type"),
        BadQuery("request_id=0", "request_id: type"),
        BadQuery("request_id=-1", "request_id: type"),
        BadQuery("request_id=007", "request_id: type"),
        BadQuery("request_id=1.0", "request_id: type"),
        BadQuery("request_id=", "request_id: type"),
        BadQuery("date=no%20such%20value", "date: values"),
        BadQuery("date=", "date: values"),
        BadQuery("date=null", "date: values"),
        BadQuery("id_string=%00", "id_string: characters"),
        BadQuery("sent=2026-01-01", "sent: format"),
        BadQuery("sent=2026-02-30T00:00:00Z", "sent: format"),
        BadQuery("sent=", "sent: format"),
        BadQuery("sent_after=2026-01-01", "sent_after: format"),
        BadQuery("sent_after=2026-02-30T00:00:00Z", "sent_after: format"),
        BadQuery("sent_after=null", "sent_after: format"),
        BadQuery("sent_before=2026-01-01", "sent_before: format"),
        BadQuery("sent_before=2026-02-30T00:00:00Z", "sent_before: format"),
        BadQuery("sent_before=null", "sent_before: format"),
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
            try await service.get(ResponseModelFixture.path + "?" + bad.query)
                .expectProblem(.badRequest, [bad.error])
        }
    }
}
