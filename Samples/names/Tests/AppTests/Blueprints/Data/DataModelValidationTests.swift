import Testing

/// The rules of a data's fields, on both sides of every bound.
struct DataModelValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await DataModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(DataModelFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await DataModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(DataModelFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(DataModelFixture.self)
            try await service.patch(DataModelFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(DataModelFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("data", .joined("a@", String(repeating: "x.", count: 126), "x")),
        Probe("data", "A.b+c_d@x-y.example"),
        Probe("data", "a@b"),
    ]

    private static let refused: [Probe] = [
        Probe("data", "example.com", breaks: "format"),
        Probe("data", "user@", breaks: "format"),
        Probe("data", "@example.com", breaks: "format"),
        Probe("data", "a user@example.com", breaks: "format"),
        Probe("data", "user@example..com", breaks: "format"),
        Probe("data", "user@-a.com", breaks: "format"),
        Probe("data", "user@a-.com", breaks: "format"),
        Probe("data", "user@a_b.com", breaks: "format"),
        Probe("data", "a@b@example.com", breaks: "format"),
        Probe("data", "é@example.com", breaks: "format"),
        Probe("data", .joined(String(repeating: "x", count: 65), "@example.com"), breaks: "format"),
        Probe("data", .joined("user@", String(repeating: "x", count: 64), ".com"), breaks: "format"),
        Probe("data", "x", breaks: "format"),
        Probe("data", "", breaks: "format"),
        Probe("data", .repeated("é", 128), breaks: "length", "format"),
        Probe("data", .joined("a@", String(repeating: "x.", count: 126), "xx"), breaks: "length"),
        Probe("data", "\0", breaks: "characters"),
        Probe("data", 1, breaks: "type"),
        Probe("data", null, breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]
}
