import Testing

/// The rules of a type's fields, on both sides of every bound.
struct TypeModelValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await TypeModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(TypeModelFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await TypeModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(TypeModelFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(TypeModelFixture.self)
            try await service.patch(TypeModelFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(TypeModelFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(TypeModelFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("class", ""),
        Probe("class", .repeated("x", 255)),
        Probe("class", " x "),
        Probe("class", .repeated("🪺", 255)),
        Probe("default", -10),
        Probe("default", -1),
        Probe("self", ""),
        Probe("self", .repeated("x", 255)),
        Probe("self", " x "),
        Probe("self", .repeated("🪺", 255)),
        Probe("self", null),
        Probe("init", ""),
        Probe("init", .repeated("x", 255)),
        Probe("init", " x "),
        Probe("init", .repeated("🪺", 255)),
        Probe("init", null),
        Probe("description", ""),
        Probe("description", .repeated("x", 65_536)),
        Probe("description", " x "),
        Probe("description", null),
        Probe("hash_value", .number("-9223372036854775808")),
        Probe("hash_value", 9_223_372_036_854_775_807),
        Probe("hash_value", null),
        Probe("actor", ""),
        Probe("actor", .repeated("x", 255)),
        Probe("actor", " x "),
        Probe("actor", .repeated("🪺", 255)),
        Probe("actor", null),
        Probe("async", true),
        Probe("async", false),
        Probe("select", ""),
        Probe("select", .repeated("x", 255)),
        Probe("select", " x "),
        Probe("select", .repeated("🪺", 255)),
        Probe("select", null),
        Probe("group", ""),
        Probe("group", .repeated("x", 255)),
        Probe("group", " x "),
        Probe("group", .repeated("🪺", 255)),
        Probe("group", null),
        Probe("where", ""),
        Probe("where", .repeated("x", 255)),
        Probe("where", " x "),
        Probe("where", .repeated("🪺", 255)),
        Probe("where", null),
        Probe("type", "nil"),
        Probe("type", "A+"),
        Probe("type", "A-"),
        Probe("type", "default"),
        Probe("type", "say \"hi\" \\(now)"),
    ]

    private static let refused: [Probe] = [
        Probe("class", .repeated("é", 128), breaks: "length"),
        Probe("class", .repeated("x", 256), breaks: "length"),
        Probe("class", "\0", breaks: "characters"),
        Probe("class", 1, breaks: "type"),
        Probe("class", null, breaks: "type"),
        Probe("default", -11, breaks: "range"),
        Probe("default", 0, breaks: "range"),
        Probe("default", "1", breaks: "type"),
        Probe("default", true, breaks: "type"),
        Probe("default", .number("0.5"), breaks: "type"),
        Probe("default", .number("9223372036854775808"), breaks: "type"),
        Probe("default", .number("-9223372036854775809"), breaks: "type"),
        Probe("default", null, breaks: "type"),
        Probe("self", .repeated("é", 128), breaks: "length"),
        Probe("self", .repeated("x", 256), breaks: "length"),
        Probe("self", "\0", breaks: "characters"),
        Probe("self", 1, breaks: "type"),
        Probe("init", .repeated("é", 128), breaks: "length"),
        Probe("init", .repeated("x", 256), breaks: "length"),
        Probe("init", "\0", breaks: "characters"),
        Probe("init", 1, breaks: "type"),
        Probe("description", .repeated("x", 65_537), breaks: "length"),
        Probe("description", "\0", breaks: "characters"),
        Probe("description", 1, breaks: "type"),
        Probe("hash_value", "1", breaks: "type"),
        Probe("hash_value", true, breaks: "type"),
        Probe("hash_value", .number("0.5"), breaks: "type"),
        Probe("hash_value", .number("9223372036854775808"), breaks: "type"),
        Probe("hash_value", .number("-9223372036854775809"), breaks: "type"),
        Probe("actor", .repeated("é", 128), breaks: "length"),
        Probe("actor", .repeated("x", 256), breaks: "length"),
        Probe("actor", "\0", breaks: "characters"),
        Probe("actor", 1, breaks: "type"),
        Probe("async", "true", breaks: "type"),
        Probe("async", 1, breaks: "type"),
        Probe("async", null, breaks: "type"),
        Probe("select", .repeated("é", 128), breaks: "length"),
        Probe("select", .repeated("x", 256), breaks: "length"),
        Probe("select", "\0", breaks: "characters"),
        Probe("select", 1, breaks: "type"),
        Probe("group", .repeated("é", 128), breaks: "length"),
        Probe("group", .repeated("x", 256), breaks: "length"),
        Probe("group", "\0", breaks: "characters"),
        Probe("group", 1, breaks: "type"),
        Probe("where", .repeated("é", 128), breaks: "length"),
        Probe("where", .repeated("x", 256), breaks: "length"),
        Probe("where", "\0", breaks: "characters"),
        Probe("where", 1, breaks: "type"),
        Probe("type", "no such value", breaks: "values"),
        Probe("type", 1, breaks: "type"),
        Probe("type", null, breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]
}
