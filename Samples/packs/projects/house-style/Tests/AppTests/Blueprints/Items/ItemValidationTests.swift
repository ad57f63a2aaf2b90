// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Testing

/// The rules of an item's fields, on both sides of every bound.
struct ItemValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await ItemFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(ItemFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await ItemFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(ItemFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(ItemFixture.self)
            try await service.patch(ItemFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(ItemFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(ItemFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("title", "x"),
        Probe("title", .repeated("x", 200)),
        Probe("title", " x "),
        Probe("title", .repeated("🪺", 200)),
    ]

    private static let refused: [Probe] = [
        Probe("title", "", breaks: "length", "blank"),
        Probe("title", "\t\n ", breaks: "blank"),
        Probe("title", .repeated("é", 101), breaks: "length"),
        Probe("title", .repeated("x", 201), breaks: "length"),
        Probe("title", "\0", breaks: "characters"),
        Probe("title", 1, breaks: "type"),
        Probe("title", null, breaks: "type"),
        Probe("shelf_id", "1", breaks: "type"),
        Probe("shelf_id", null, breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]
}
