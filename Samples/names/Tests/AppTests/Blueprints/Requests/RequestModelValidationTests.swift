import Testing

/// The rules of a request's fields, on both sides of every bound.
struct RequestModelValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await RequestModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(RequestModelFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await RequestModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(RequestModelFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(RequestModelFixture.self)
            try await service.patch(RequestModelFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(RequestModelFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(RequestModelFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("request", ""),
        Probe("request", .repeated("x", 255)),
        Probe("request", " x "),
        Probe("request", .repeated("🪺", 255)),
        Probe("request", null),
        Probe("fields", ""),
        Probe("fields", .repeated("x", 255)),
        Probe("fields", " x "),
        Probe("fields", .repeated("🪺", 255)),
        Probe("row", .number("-0.5")),
        Probe("row", .number("10.25")),
        Probe("row", .number("-0.499")),
        Probe("row", null),
        Probe("jsonText", ""),
        Probe("jsonText", .repeated("x", 255)),
        Probe("jsonText", " x "),
        Probe("jsonText", .repeated("🪺", 255)),
        Probe("jsonText", null),
        Probe("values", ""),
        Probe("values", .repeated("x", 255)),
        Probe("values", " x "),
        Probe("values", .repeated("🪺", 255)),
        Probe("values", null),
        Probe("pattern", .joined(String(repeating: "a", count: 250), "\t(x)0")),
        Probe("pattern", "aaaaaaa\t(x)0"),
        Probe("pattern", null),
    ]

    private static let refused: [Probe] = [
        Probe("type_id", "1", breaks: "type"),
        Probe("type_id", null, breaks: "type"),
        Probe("request", .repeated("é", 128), breaks: "length"),
        Probe("request", .repeated("x", 256), breaks: "length"),
        Probe("request", "\0", breaks: "characters"),
        Probe("request", 1, breaks: "type"),
        Probe("fields", .repeated("é", 128), breaks: "length"),
        Probe("fields", .repeated("x", 256), breaks: "length"),
        Probe("fields", "\0", breaks: "characters"),
        Probe("fields", 1, breaks: "type"),
        Probe("fields", null, breaks: "type"),
        Probe("row", .number("-0.501"), breaks: "range"),
        Probe("row", .number("10.251"), breaks: "range"),
        Probe("row", 1_000_000_000_000_000, breaks: "range", "scale"),
        Probe("row", -1_000_000_000_000_000, breaks: "range", "scale"),
        Probe("row", .number("-0.4999"), breaks: "scale"),
        Probe("row", "1", breaks: "type"),
        Probe("row", true, breaks: "type"),
        Probe("jsonText", .repeated("é", 128), breaks: "length"),
        Probe("jsonText", .repeated("x", 256), breaks: "length"),
        Probe("jsonText", "\0", breaks: "characters"),
        Probe("jsonText", 1, breaks: "type"),
        Probe("values", .repeated("é", 128), breaks: "length"),
        Probe("values", .repeated("x", 256), breaks: "length"),
        Probe("values", "\0", breaks: "characters"),
        Probe("values", 1, breaks: "type"),
        Probe("pattern", "a\t(x)0\n", breaks: "pattern"),
        Probe("pattern", "a\t(x)0!", breaks: "pattern"),
        Probe("pattern", "a\t(x)", breaks: "pattern"),
        Probe("pattern", "a\t(x)!", breaks: "pattern"),
        Probe("pattern", "", breaks: "pattern"),
        Probe("pattern", .repeated("é", 128), breaks: "length", "pattern"),
        Probe("pattern", .joined(String(repeating: "a", count: 251), "\t(x)0"), breaks: "length"),
        Probe("pattern", "\0", breaks: "characters"),
        Probe("pattern", 1, breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]
}
