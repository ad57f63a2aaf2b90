import Testing

/// The rules of a cache's fields, on both sides of every bound.
struct CacheModelValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await CacheModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(CacheModelFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await CacheModelFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(CacheModelFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(CacheModelFixture.self)
            try await service.patch(CacheModelFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(CacheModelFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(CacheModelFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("key", "a"),
        Probe("key", "aaa"),
    ]

    private static let refused: [Probe] = [
        Probe("key", "", breaks: "length", "pattern"),
        Probe("key", "a\n", breaks: "pattern"),
        Probe("key", "a!", breaks: "pattern"),
        Probe("key", "!a", breaks: "pattern"),
        Probe("key", "!", breaks: "pattern"),
        Probe("key", "éé", breaks: "length", "pattern"),
        Probe("key", "aaaa", breaks: "length"),
        Probe("key", "\0", breaks: "characters"),
        Probe("key", 1, breaks: "type"),
        Probe("key", null, breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]
}
