import Testing

/// The rules of a response's fields, on both sides of every bound.
struct ResponseModelValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await ResponseModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(ResponseModelFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await ResponseModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(ResponseModelFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(ResponseModelFixture.self)
            try await service.patch(ResponseModelFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(ResponseModelFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(ResponseModelFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("date", "date"),
        Probe("date", "time"),
        Probe("id_string", ""),
        Probe("id_string", .repeated("x", 255)),
        Probe("id_string", " x "),
        Probe("id_string", .repeated("🪺", 255)),
        Probe("id_string", null),
        Probe("sent", "2000-01-01T00:00:00.000Z"),
        Probe("sent", null),
    ]

    private static let refused: [Probe] = [
        Probe("request_id", "1", breaks: "type"),
        Probe("request_id", null, breaks: "type"),
        Probe("date", "no such value", breaks: "values"),
        Probe("date", 1, breaks: "type"),
        Probe("date", null, breaks: "type"),
        Probe("id_string", .repeated("é", 128), breaks: "length"),
        Probe("id_string", .repeated("x", 256), breaks: "length"),
        Probe("id_string", "\0", breaks: "characters"),
        Probe("id_string", 1, breaks: "type"),
        Probe("sent", "1999-12-31T23:59:59.999Z", breaks: "range"),
        Probe("sent", "2026-01-01", breaks: "format"),
        Probe("sent", "2026-02-30T00:00:00Z", breaks: "format"),
        Probe("sent", 1_767_225_600, breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]
}
