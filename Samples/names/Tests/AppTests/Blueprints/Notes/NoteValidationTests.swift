import Testing

/// The rules of a note's fields, on both sides of every bound.
struct NoteValidationTests {
    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await NoteFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(NoteFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(NoteFixture.self)
            try await service.patch(NoteFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(NoteFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(NoteFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let refused: [Probe] = [
        Probe("by_id", "1", breaks: "format"),
        Probe("by_id", 1, breaks: "type"),
        Probe("by_id", null, breaks: "type"),
        Probe("owner_id", null, breaks: "read-only"),
        Probe("lines", ["Lines 1"], breaks: "read-only"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]
}
