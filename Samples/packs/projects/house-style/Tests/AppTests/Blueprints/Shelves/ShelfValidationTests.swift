// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Testing

/// The rules of a shelf's fields, on both sides of every bound.
struct ShelfValidationTests {
    @Test(arguments: accepted)
    func accepts(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await ShelfFixture.body(0, in: service)
            body[probe.field] = probe.value
            let answer = try await service.post(ShelfFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer[probe.field] == probe.value)
        }
    }

    @Test(arguments: refused)
    func refuses(_ probe: Probe) async throws {
        try await withService { service in
            var body = try await ShelfFixture.body(0, in: service)
            body[probe.field] = probe.value
            try await service.post(ShelfFixture.path, body)
                .expectProblem(.unprocessableContent, probe.errors)
        }
    }

    @Test(arguments: refused)
    func refusesAsAChange(_ probe: Probe) async throws {
        try await withService { service in
            let row = try await service.create(ShelfFixture.self)
            try await service.patch(ShelfFixture.path(of: row), [probe.field: probe.value])
                .expectProblem(.unprocessableContent, probe.errors)
            let found = try await service.get(ShelfFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test func namesEveryBadField() async throws {
        try await withService { service in
            let probes = Self.refused.onePerField
            let body = Fields(probes.map { ($0.field, $0.value) }) { first, _ in first }
            try await service.post(ShelfFixture.path, body)
                .expectProblem(.unprocessableContent, probes.flatMap(\.errors))
        }
    }

    private static let accepted: [Probe] = [
        Probe("label", "x"),
        Probe("label", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        Probe("label", " x "),
        Probe("label", .repeated("🪺", 50)),
    ]

    private static let refused: [Probe] = [
        Probe("label", "", breaks: "length"),
        Probe("label", "éééééééééééééééééééééééééé", breaks: "length"),
        Probe("label", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", breaks: "length"),
        Probe("label", "\0", breaks: "characters"),
        Probe("label", 1, breaks: "type"),
        Probe("label", null, breaks: "type"),
        Probe("id", 1, breaks: "unknown"),
        Probe("created_at", 1, breaks: "unknown"),
        Probe("no_such_field", 1, breaks: "unknown"),
    ]
}
