import Testing

/// The rules of a task's fields, on both sides of every bound.
struct TaskModelValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await TaskModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(TaskModelFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await TaskModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(TaskModelFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(TaskModelFixture.self)
            try await service.patch(TaskModelFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(TaskModelFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(TaskModelFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("await", ""),
        Probe("await", .repeated("x", 255)),
        Probe("await", " x "),
        Probe("await", .repeated("🪺", 255)),
        Probe("await", null),
    ]

    private static let refused: [Probe] = [
        Probe("await", .repeated("é", 128), breaks: "length"),
        Probe("await", .repeated("x", 256), breaks: "length"),
        Probe("await", "\0", breaks: "characters"),
        Probe("await", 1, breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]
}
