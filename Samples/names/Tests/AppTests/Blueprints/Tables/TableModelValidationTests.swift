import Testing

/// The rules of a table's fields, on both sides of every bound.
struct TableModelValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await TableModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(TableModelFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await TableModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(TableModelFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(TableModelFixture.self)
            try await service.patch(TableModelFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(TableModelFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(TableModelFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("table", .joined("https://example.com/", String(repeating: "x", count: 234), "a")),
        Probe("table", "http://example.com"),
        Probe("table", "HTTPS://example.com/a"),
        Probe("limit", .number("-9223372036854775808")),
        Probe("limit", 9_223_372_036_854_775_807),
        Probe("limit", null),
        Probe("offset", .number("-9223372036854775808")),
        Probe("offset", 9_223_372_036_854_775_807),
        Probe("offset", null),
    ]

    private static let refused: [Probe] = [
        Probe("table", "example.com", breaks: "format"),
        Probe("table", "/path", breaks: "format"),
        Probe("table", "ftp://example.com", breaks: "format"),
        Probe("table", "https://", breaks: "format"),
        Probe("table", "mailto:user@example.com", breaks: "format"),
        Probe("table", "https://example.com/a b", breaks: "format"),
        Probe("table", "x", breaks: "format"),
        Probe("table", "", breaks: "format"),
        Probe("table", .repeated("é", 128), breaks: "length", "format"),
        Probe("table", .joined("https://example.com/", String(repeating: "x", count: 235), "a"), breaks: "length"),
        Probe("table", "\0", breaks: "characters"),
        Probe("table", 1, breaks: "type"),
        Probe("table", null, breaks: "type"),
        Probe("limit", "1", breaks: "type"),
        Probe("limit", true, breaks: "type"),
        Probe("limit", .number("0.5"), breaks: "type"),
        Probe("limit", .number("9223372036854775808"), breaks: "type"),
        Probe("limit", .number("-9223372036854775809"), breaks: "type"),
        Probe("offset", "1", breaks: "type"),
        Probe("offset", true, breaks: "type"),
        Probe("offset", .number("0.5"), breaks: "type"),
        Probe("offset", .number("9223372036854775808"), breaks: "type"),
        Probe("offset", .number("-9223372036854775809"), breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]
}
