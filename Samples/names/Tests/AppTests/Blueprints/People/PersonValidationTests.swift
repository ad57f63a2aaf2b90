import Testing

/// The rules of a person's fields, on both sides of every bound.
struct PersonValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await PersonFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(PersonFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await PersonFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(PersonFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused.filter { probe in !fixed.contains { $0.field == probe.field } } + fixed)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(PersonFixture.self)
            try await service.patch(PersonFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(PersonFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(PersonFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("person", ""),
        Probe("person", .repeated("x", 255)),
        Probe("person", " x "),
        Probe("person", .repeated("🪺", 255)),
    ]

    private static let refused: [Probe] = [
        Probe("person", .repeated("é", 128), breaks: "length"),
        Probe("person", .repeated("x", 256), breaks: "length"),
        Probe("person", "\0", breaks: "characters"),
        Probe("person", 1, breaks: "type"),
        Probe("person", null, breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]

    /// What can be sent only when a person is created.
    private static let fixed: [Probe] = [
        Probe("person", "Person 1", breaks: "create-only")
    ]
}
