import Testing

/// The rules of an author's fields, on both sides of every bound.
struct AuthorValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await AuthorFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(AuthorFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await AuthorFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(AuthorFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(AuthorFixture.self)
            try await service.patch(AuthorFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(AuthorFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(AuthorFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("name", "x"),
        Probe("name", .repeated("x", 100)),
        Probe("name", " x "),
        Probe("name", .repeated("🪺", 100)),
        Probe("bio", ""),
        Probe("bio", .repeated("x", 65_536)),
        Probe("bio", " x "),
        Probe("bio", null),
        Probe("born", "0500-01-01"),
        Probe("born", "2100-12-31"),
        Probe("born", null),
        Probe("homepage", .joined("https://example.com/", String(repeating: "x", count: 234), "a")),
        Probe("homepage", "http://example.com"),
        Probe("homepage", "HTTPS://example.com/a"),
        Probe("homepage", null),
    ]

    private static let refused: [Probe] = [
        Probe("name", "", breaks: "length"),
        Probe("name", .repeated("é", 51), breaks: "length"),
        Probe("name", .repeated("x", 101), breaks: "length"),
        Probe("name", "\0", breaks: "characters"),
        Probe("name", 1, breaks: "type"),
        Probe("name", null, breaks: "type"),
        Probe("bio", .repeated("x", 65_537), breaks: "length"),
        Probe("bio", "\0", breaks: "characters"),
        Probe("bio", 1, breaks: "type"),
        Probe("born", "0499-12-31", breaks: "range"),
        Probe("born", "2101-01-01", breaks: "range"),
        Probe("born", "2026-02-30", breaks: "format"),
        Probe("born", "2026-01-01T00:00:00Z", breaks: "format"),
        Probe("born", 20_260_101, breaks: "type"),
        Probe("homepage", "example.com", breaks: "format"),
        Probe("homepage", "/path", breaks: "format"),
        Probe("homepage", "ftp://example.com", breaks: "format"),
        Probe("homepage", "https://", breaks: "format"),
        Probe("homepage", "mailto:user@example.com", breaks: "format"),
        Probe("homepage", "https://example.com/a b", breaks: "format"),
        Probe("homepage", "x", breaks: "format"),
        Probe("homepage", "", breaks: "format"),
        Probe("homepage", .repeated("é", 128), breaks: "length", "format"),
        Probe("homepage", .joined("https://example.com/", String(repeating: "x", count: 235), "a"), breaks: "length"),
        Probe("homepage", "\0", breaks: "characters"),
        Probe("homepage", 1, breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]
}
