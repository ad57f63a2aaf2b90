import Testing

/// The rules of an order's fields, on both sides of every bound.
struct OrderValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await OrderFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(OrderFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await OrderFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(OrderFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(OrderFixture.self)
            try await service.patch(OrderFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(OrderFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(OrderFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("order", .number("-1.5")),
        Probe("order", .number("1.5")),
        Probe("by", "0001-01-01"),
        Probe("by", "9999-12-31"),
    ]

    private static let refused: [Probe] = [
        Probe("order", .number("-1.5000000000000002"), breaks: "range"),
        Probe("order", .number("1.5000000000000002"), breaks: "range"),
        Probe("order", "1.5", breaks: "type"),
        Probe("order", true, breaks: "type"),
        Probe("order", null, breaks: "type"),
        Probe("by", "2026-02-30", breaks: "format"),
        Probe("by", "2026-01-01T00:00:00Z", breaks: "format"),
        Probe("by", 20_260_101, breaks: "type"),
        Probe("by", null, breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]
}
