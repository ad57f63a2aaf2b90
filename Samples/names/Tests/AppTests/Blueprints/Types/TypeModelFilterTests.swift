import Testing

@testable import App

/// What the list of types can be filtered by.
struct TypeModelFilterTests {
    private static let fields = [
        "id", "class", "default", "self", "init", "async", "select", "where", "type", "updated_at",
    ]

    @Test(arguments: fields)
    func findsEachValue(_ field: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(TypeModelFixture.self)
            for value in rows.map({ $0[field] ?? null }) {
                let query = "?limit=1&\(field)=\(value.text.queryEncoded)"
                let found = try await service.walk(TypeModelFixture.path + query)
                #expect(found.ids == rows.filter { $0[field] == value }.ids, "\(value.text)")
            }
        }
    }

    @Test(arguments: fields)
    func findsSeveralValues(_ field: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(TypeModelFixture.self)
            let values = rows.prefix(2).map { $0[field] ?? null }
            let query = values.map { $0.text.queryEncoded }.joined(separator: ",")
            let found = try await service.walk("\(TypeModelFixture.path)?limit=1&\(field)=\(query)")
            #expect(found.ids == rows.filter { values.contains($0[field] ?? null) }.ids)
        }
    }

    @Test(arguments: fields)
    func takesNoMoreThanAHundredValues(_ field: String) async throws {
        try await withService { service in
            let value = (try await service.create(TypeModelFixture.self)[field] ?? null).text.queryEncoded
            for count in [100, 101] {
                let values = Array(repeating: value, count: count).joined(separator: ",")
                let answer = try await service.get("\(TypeModelFixture.path)?\(field)=\(values)")
                if count == 100 {
                    #expect(answer.items?.count == 1)
                } else {
                    answer.expectProblem(.badRequest, ["\(field): items"])
                }
            }
        }
    }

    @Test(arguments: ["self", "init", "select", "where"])
    func findsRowsWithoutAValue(_ field: String) async throws {
        try await withService { service in
            var rows = [try await service.create(TypeModelFixture.self, 0)]
            var body = try await TypeModelFixture.body(1, in: service)
            body[field] = null
            let answer = try await service.post(TypeModelFixture.path, body)
            try #require(answer.status == .created, "\(answer.body)")
            rows.append(answer.fields)
            let none = try await service.walk("\(TypeModelFixture.path)?limit=1&\(field)=null")
            #expect(none.ids == rows.filter { $0[field] == null }.ids)
            let value = (rows[0][field] ?? null).text.queryEncoded
            let both = try await service.walk("\(TypeModelFixture.path)?limit=1&\(field)=null,\(value)")
            #expect(both.ids == rows.ids)
        }
    }

    @Test(arguments: [("default", "_min", "_max"), ("updated_at", "_after", "_before")])
    func includesItsBounds(_ field: String, _ low: String, _ high: String) async throws {
        try await withService { service in
            let rows = try await service.createAll(TypeModelFixture.self).filter { $0[field] != null }
            for value in rows.map({ $0[field] ?? null }).flatMap({ [$0.justBelow, $0, $0.justAbove] }) {
                let path = TypeModelFixture.path + "?limit=1&" + field
                let bound = value.text.queryEncoded
                let above = try await service.walk("\(path)\(low)=\(bound)")
                #expect(above.ids == rows.filter { !($0[field] ?? null).isLower(than: value) }.ids, "\(value.text)")
                let below = try await service.walk("\(path)\(high)=\(bound)")
                #expect(below.ids == rows.filter { !value.isLower(than: $0[field] ?? null) }.ids, "\(value.text)")
            }
        }
    }

    private static let bad = [
        BadQuery("id=abc", "id: type"),
        BadQuery("id=0", "id: type"),
        BadQuery("id=-1", "id: type"),
        BadQuery("id=007", "id: type"),
        BadQuery("id=1.0", "id: type"),
        BadQuery("id=", "id: type"),
        BadQuery("class=%00", "class: characters"),
        BadQuery("default=abc", "default: type"),
        BadQuery("default=1.5", "default: type"),
        BadQuery("default=", "default: type"),
        BadQuery("default=9223372036854775808", "default: type"),
        BadQuery("default=%201", "default: type"),
        BadQuery("default=null", "default: type"),
        BadQuery("default_min=abc", "default_min: type"),
        BadQuery("default_min=1.5", "default_min: type"),
        BadQuery("default_min=null", "default_min: type"),
        BadQuery("default_max=abc", "default_max: type"),
        BadQuery("default_max=1.5", "default_max: type"),
        BadQuery("default_max=null", "default_max: type"),
        BadQuery("self=%00", "self: characters"),
        BadQuery("init=%00", "init: characters"),
        BadQuery("async=1", "async: type"),
        BadQuery("async=TRUE", "async: type"),
        BadQuery("async=", "async: type"),
        BadQuery("async=null", "async: type"),
        BadQuery("select=%00", "select: characters"),
        BadQuery("where=%00", "where: characters"),
        BadQuery("type=no%20such%20value", "type: values"),
        BadQuery("type=", "type: values"),
        BadQuery("type=null", "type: values"),
        BadQuery("updated_at=2026-01-01", "updated_at: format"),
        BadQuery("updated_at=2026-02-30T00:00:00Z", "updated_at: format"),
        BadQuery("updated_at=", "updated_at: format"),
        BadQuery("updated_at_after=2026-01-01", "updated_at_after: format"),
        BadQuery("updated_at_after=2026-02-30T00:00:00Z", "updated_at_after: format"),
        BadQuery("updated_at_after=null", "updated_at_after: format"),
        BadQuery("updated_at_before=2026-01-01", "updated_at_before: format"),
        BadQuery("updated_at_before=2026-02-30T00:00:00Z", "updated_at_before: format"),
        BadQuery("updated_at_before=null", "updated_at_before: format"),
    ]

    @Test(arguments: bad)
    func refuses(_ bad: BadQuery) async throws {
        try await withService { service in
            try await service.get(TypeModelFixture.path + "?" + bad.query)
                .expectProblem(.badRequest, [bad.error])
        }
    }
}
