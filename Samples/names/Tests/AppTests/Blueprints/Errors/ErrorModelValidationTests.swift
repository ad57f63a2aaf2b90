import Testing

/// The rules of an error's fields, on both sides of every bound.
struct ErrorModelValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await ErrorModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(ErrorModelFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value || Self.hidden.contains(probe.field))
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await ErrorModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(ErrorModelFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(ErrorModelFixture.self)
            try await service.patch(ErrorModelFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(ErrorModelFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(ErrorModelFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    /// What is never sent.
    private static let hidden = ["error"]

    private static let accepted: [Probe] = [
        Probe("error", ""),
        Probe("error", .repeated("x", 255)),
        Probe("error", " x "),
        Probe("error", .repeated("🪺", 255)),
    ]

    private static let refused: [Probe] = [
        Probe("error", .repeated("é", 128), breaks: "length"),
        Probe("error", .repeated("x", 256), breaks: "length"),
        Probe("error", "\0", breaks: "characters"),
        Probe("error", 1, breaks: "type"),
        Probe("error", null, breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]
}
