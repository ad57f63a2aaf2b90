import Testing

/// The rules of a review's fields, on both sides of every bound.
struct ReviewValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await ReviewFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(ReviewFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await ReviewFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(ReviewFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused.filter { probe in !fixed.contains { $0.field == probe.field } } + fixed)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(ReviewFixture.self)
            try await service.patch(ReviewFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(ReviewFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(ReviewFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("reader", .joined("a@", String(repeating: "x.", count: 126), "x")),
        Probe("reader", "A.b+c_d@x-y.example"),
        Probe("reader", "a@b"),
        Probe("stars", 1),
        Probe("stars", 5),
        Probe("text", .repeated("x", 65_536)),
        Probe("text", " x "),
        Probe("read_at", "2026-01-01T00:00:00.000Z"),
        Probe("read_at", null),
        Probe("device", "ffffffff-ffff-4fff-bfff-ffffffffffff"),
        Probe("device", null),
        Probe("recommended_by_id", null),
    ]

    private static let refused: [Probe] = [
        Probe("book_id", "1", breaks: "type"),
        Probe("book_id", null, breaks: "type"),
        Probe("owner_id", "1", breaks: "format"),
        Probe("owner_id", 1, breaks: "type"),
        Probe("owner_id", null, breaks: "type"),
        Probe("reader", "example.com", breaks: "format"),
        Probe("reader", "user@", breaks: "format"),
        Probe("reader", "@example.com", breaks: "format"),
        Probe("reader", "a user@example.com", breaks: "format"),
        Probe("reader", "user@example..com", breaks: "format"),
        Probe("reader", "user@-a.com", breaks: "format"),
        Probe("reader", "user@a-.com", breaks: "format"),
        Probe("reader", "user@a_b.com", breaks: "format"),
        Probe("reader", "a@b@example.com", breaks: "format"),
        Probe("reader", "é@example.com", breaks: "format"),
        Probe("reader", .joined(String(repeating: "x", count: 65), "@example.com"), breaks: "format"),
        Probe("reader", .joined("user@", String(repeating: "x", count: 64), ".com"), breaks: "format"),
        Probe("reader", "x", breaks: "format"),
        Probe("reader", "", breaks: "format"),
        Probe("reader", .repeated("é", 128), breaks: "length", "format"),
        Probe("reader", .joined("a@", String(repeating: "x.", count: 126), "xx"), breaks: "length"),
        Probe("reader", "\0", breaks: "characters"),
        Probe("reader", 1, breaks: "type"),
        Probe("reader", null, breaks: "type"),
        Probe("stars", 0, breaks: "range"),
        Probe("stars", 6, breaks: "range"),
        Probe("stars", "1", breaks: "type"),
        Probe("stars", true, breaks: "type"),
        Probe("stars", .number("0.5"), breaks: "type"),
        Probe("stars", .number("9223372036854775808"), breaks: "type"),
        Probe("stars", .number("-9223372036854775809"), breaks: "type"),
        Probe("stars", null, breaks: "type"),
        Probe("text", "\t\n ", breaks: "blank"),
        Probe("text", "", breaks: "blank"),
        Probe("text", .repeated("x", 65_537), breaks: "length"),
        Probe("text", "\0", breaks: "characters"),
        Probe("text", 1, breaks: "type"),
        Probe("text", null, breaks: "type"),
        Probe("read_at", "2026-01-01", breaks: "format"),
        Probe("read_at", "2026-02-30T00:00:00Z", breaks: "format"),
        Probe("read_at", 1_767_225_600, breaks: "type"),
        Probe("device", "00000000-0000-4000-8000-00000000000", breaks: "format"),
        Probe("device", 1, breaks: "type"),
        Probe("recommended_by_id", "1", breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]

    /// What can be sent only when a review is created.
    private static let fixed: [Probe] = [
        Probe("reader", "user1@example.com", breaks: "create-only")
    ]
}
