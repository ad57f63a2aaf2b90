import Testing

/// The rules of a secret's fields, on both sides of every bound.
struct SecretValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await SecretFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(SecretFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await SecretFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(SecretFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused.filter { probe in !fixed.contains { $0.field == probe.field } } + fixed)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(SecretFixture.self)
            try await service.patch(SecretFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(SecretFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(SecretFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("reader_id", null),
        Probe("secret", ""),
        Probe("secret", .repeated("x", 255)),
        Probe("secret", " x "),
        Probe("secret", .repeated("🪺", 255)),
    ]

    private static let refused: [Probe] = [
        Probe("owner_id", "1", breaks: "format"),
        Probe("owner_id", 1, breaks: "type"),
        Probe("reader_id", "1", breaks: "format"),
        Probe("reader_id", 1, breaks: "type"),
        Probe("secret", .repeated("é", 128), breaks: "length"),
        Probe("secret", .repeated("x", 256), breaks: "length"),
        Probe("secret", "\0", breaks: "characters"),
        Probe("secret", 1, breaks: "type"),
        Probe("secret", null, breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]

    /// What can be sent only when a secret is created.
    private static let fixed: [Probe] = [
        Probe("secret", "Secret 1", breaks: "create-only")
    ]
}
