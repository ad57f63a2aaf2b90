import Testing

/// The rules of a job's fields, on both sides of every bound.
struct JobModelValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await JobModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(JobModelFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await JobModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(JobModelFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(JobModelFixture.self)
            try await service.patch(JobModelFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(JobModelFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(JobModelFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("jobs", ""),
        Probe("jobs", .repeated("x", 255)),
        Probe("jobs", " x "),
        Probe("jobs", .repeated("🪺", 255)),
        Probe("jobs", null),
        Probe("job", ""),
        Probe("job", .repeated("x", 255)),
        Probe("job", " x "),
        Probe("job", .repeated("🪺", 255)),
        Probe("job", null),
    ]

    private static let refused: [Probe] = [
        Probe("jobs", .repeated("é", 128), breaks: "length"),
        Probe("jobs", .repeated("x", 256), breaks: "length"),
        Probe("jobs", "\0", breaks: "characters"),
        Probe("jobs", 1, breaks: "type"),
        Probe("job", .repeated("é", 128), breaks: "length"),
        Probe("job", .repeated("x", 256), breaks: "length"),
        Probe("job", "\0", breaks: "characters"),
        Probe("job", 1, breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]
}
