import Testing

/// The rules of a series's fields, on both sides of every bound.
struct SeriesValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await SeriesFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(SeriesFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await SeriesFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(SeriesFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(SeriesFixture.self)
            try await service.patch(SeriesFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(SeriesFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(SeriesFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("series", "ffffffff-ffff-4fff-bfff-ffffffffffff")
    ]

    private static let refused: [Probe] = [
        Probe("series", "00000000-0000-4000-8000-00000000000", breaks: "format"),
        Probe("series", 1, breaks: "type"),
        Probe("series", null, breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]
}
