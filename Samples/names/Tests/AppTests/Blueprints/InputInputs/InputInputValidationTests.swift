import Testing

/// The rules of an input input's fields, on both sides of every bound.
struct InputInputValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await InputInputFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(InputInputFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await InputInputFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(InputInputFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(InputInputFixture.self)
            try await service.patch(InputInputFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(InputInputFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(InputInputFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("page", .number("-9223372036854775808")),
        Probe("page", 9_223_372_036_854_775_807),
        Probe("page", null),
    ]

    private static let refused: [Probe] = [
        Probe("page", "1", breaks: "type"),
        Probe("page", true, breaks: "type"),
        Probe("page", .number("0.5"), breaks: "type"),
        Probe("page", .number("9223372036854775808"), breaks: "type"),
        Probe("page", .number("-9223372036854775809"), breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]
}
