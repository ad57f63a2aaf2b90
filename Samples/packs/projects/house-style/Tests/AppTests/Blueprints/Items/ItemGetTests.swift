// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Testing

/// `GET /v1/items/{id}`
struct ItemGetTests {
    @Test func answersWithTheRow() async throws {
        try await withService { service in
            let row = try await service.create(ItemFixture.self)
            let answer = try await service.get(ItemFixture.path(of: row))
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
            #expect(answer.fields == row)
        }
    }

    @Test func answersHEADWithoutTheBody() async throws {
        try await withService { service in
            let row = try await service.create(ItemFixture.self)
            let answer = try await service.send(.head, ItemFixture.path(of: row))
            #expect(answer.status == .ok)
            #expect(answer.body.isEmpty)
        }
    }

    @Test func takesNoParameters() async throws {
        try await withService { service in
            let row = try await service.create(ItemFixture.self)
            try await service.get(ItemFixture.path(of: row) + "?no_such_parameter=1")
                .expectProblem(.badRequest, ["no_such_parameter: unknown"])
        }
    }

    @Test func sendsNothingThatTheClientHas() async throws {
        try await withService { service in
            let path = ItemFixture.path(of: try await service.create(ItemFixture.self))
            let tag = try #require(try await service.get(path).headers[.eTag])
            for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
                let answer = try await service.get(path, headers: [.ifNoneMatch: known])
                #expect(answer.status == .notModified)
                #expect(answer.headers[.eTag] == tag)
                #expect(answer.headers[.contentType] == nil)
                #expect(answer.body.isEmpty)
            }
            let other = try await service.get(path, headers: [.ifNoneMatch: "\"other\""])
            #expect(other.status == .ok)
        }
    }

    @Test(arguments: UnknownIDs.integers)
    func knowsNoOther(_ id: String) async throws {
        try await withService { service in
            try await service.get(ItemFixture.path + "/" + id)
                .expectProblem(.notFound)
        }
    }
}
