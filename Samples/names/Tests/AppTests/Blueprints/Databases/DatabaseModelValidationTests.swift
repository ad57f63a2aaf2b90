import Testing

/// The rules of a database's fields, on both sides of every bound.
struct DatabaseModelValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await DatabaseModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(DatabaseModelFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await DatabaseModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(DatabaseModelFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(DatabaseModelFixture.self)
            try await service.patch(DatabaseModelFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(DatabaseModelFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(DatabaseModelFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("connection", ""),
        Probe("connection", .repeated("x", 255)),
        Probe("connection", " x "),
        Probe("connection", .repeated("🪺", 255)),
        Probe("connection", null),
    ]

    private static let refused: [Probe] = [
        Probe("connection", .repeated("é", 128), breaks: "length"),
        Probe("connection", .repeated("x", 256), breaks: "length"),
        Probe("connection", "\0", breaks: "characters"),
        Probe("connection", 1, breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]
}
