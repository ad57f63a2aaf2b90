import Testing

/// The rules of a book's fields, on both sides of every bound.
struct BookValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await BookFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(BookFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await BookFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(BookFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(BookFixture.self)
            try await service.patch(BookFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(BookFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(BookFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("title", "x"),
        Probe("title", .repeated("x", 200)),
        Probe("title", " x "),
        Probe("title", .repeated("🪺", 200)),
        Probe("isbn", "0000000000000"),
        Probe("isbn", null),
        Probe("published_year", 1000),
        Probe("published_year", 2100),
        Probe("published_year", null),
        Probe("genre", "fiction"),
        Probe("genre", "non-fiction"),
        Probe("genre", "science"),
        Probe("genre", "history"),
        Probe("price", 0),
        Probe("price", .number("9999999999999999.99")),
        Probe("price", .number("0.01")),
        Probe("price", null),
        Probe("weight", 0),
        Probe("weight", 100),
        Probe("weight", null),
        Probe("in_print", true),
        Probe("in_print", false),
        Probe("tags", []),
        Probe("tags", .list(of: "Tags 1", count: 10)),
        Probe("tags", ["x"]),
        Probe("tags", ["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"]),
        Probe("tags", [" x "]),
        Probe("tags", [.repeated("🪺", 30)]),
        Probe("details", true),
        Probe("details", .number("0.5")),
        Probe("details", []),
        Probe("details", [null, ["a": [1]]]),
        Probe("details", 1),
        Probe("details", .repeated("x", 4094)),
        Probe("details", null),
    ]

    private static let refused: [Probe] = [
        Probe("title", "", breaks: "length", "blank"),
        Probe("title", "\t\n ", breaks: "blank"),
        Probe("title", .repeated("é", 101), breaks: "length"),
        Probe("title", .repeated("x", 201), breaks: "length"),
        Probe("title", "\0", breaks: "characters"),
        Probe("title", 1, breaks: "type"),
        Probe("title", null, breaks: "type"),
        Probe("author_id", "1", breaks: "type"),
        Probe("author_id", null, breaks: "type"),
        Probe("isbn", "0000000000\n", breaks: "pattern"),
        Probe("isbn", "0000000000!", breaks: "pattern"),
        Probe("isbn", "!0000000000", breaks: "pattern"),
        Probe("isbn", "000000000", breaks: "pattern"),
        Probe("isbn", "", breaks: "pattern"),
        Probe("isbn", .joined("0000000000", String(repeating: "x", count: 245)), breaks: "pattern"),
        Probe("isbn", .repeated("é", 128), breaks: "length", "pattern"),
        Probe("isbn", .joined("0000000000", String(repeating: "x", count: 246)), breaks: "length", "pattern"),
        Probe("isbn", "\0", breaks: "characters"),
        Probe("isbn", 1, breaks: "type"),
        Probe("published_year", 999, breaks: "range"),
        Probe("published_year", 2101, breaks: "range"),
        Probe("published_year", "1", breaks: "type"),
        Probe("published_year", true, breaks: "type"),
        Probe("published_year", .number("0.5"), breaks: "type"),
        Probe("published_year", .number("9223372036854775808"), breaks: "type"),
        Probe("published_year", .number("-9223372036854775809"), breaks: "type"),
        Probe("genre", "no such value", breaks: "values"),
        Probe("genre", 1, breaks: "type"),
        Probe("genre", null, breaks: "type"),
        Probe("price", .number("-0.01"), breaks: "range"),
        Probe("price", 10_000_000_000_000_000, breaks: "scale"),
        Probe("price", -10_000_000_000_000_000, breaks: "range", "scale"),
        Probe("price", .number("0.001"), breaks: "scale"),
        Probe("price", "1", breaks: "type"),
        Probe("price", true, breaks: "type"),
        Probe("weight", .number("-1e-06"), breaks: "range"),
        Probe("weight", .number("100.00000000000001"), breaks: "range"),
        Probe("weight", "1.5", breaks: "type"),
        Probe("weight", true, breaks: "type"),
        Probe("in_print", "true", breaks: "type"),
        Probe("in_print", 1, breaks: "type"),
        Probe("in_print", null, breaks: "type"),
        Probe("tags", .list(of: "Tags 1", count: 11), breaks: "items"),
        Probe("tags", [""], breaks: "length"),
        Probe("tags", ["éééééééééééééééé"], breaks: "length"),
        Probe("tags", ["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"], breaks: "length"),
        Probe("tags", ["\0"], breaks: "characters"),
        Probe("tags", [1], breaks: "type"),
        Probe("tags", [null], breaks: "type"),
        Probe("tags", "text", breaks: "type"),
        Probe("tags", null, breaks: "type"),
        Probe("details", .repeated("x", 4095), breaks: "length"),
        Probe("details", .repeated("é", 2048), breaks: "length"),
        Probe("details", ["\0"], breaks: "characters"),
        Probe("details", ["key": "\0"], breaks: "characters"),
        Probe("details", ["\0": 1], breaks: "characters"),
        Probe("views", 1, breaks: "read-only"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]
}
