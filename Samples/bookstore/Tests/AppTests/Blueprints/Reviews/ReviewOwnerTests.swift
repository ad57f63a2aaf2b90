import Testing

@testable import App

/// Whose reviews are whose.
struct ReviewOwnerTests {
    @Test func isWhoeverMakesIt() async throws {
        try await withService { service in
            let row = try await service.create(ReviewFixture.self)
            #expect(row["owner_id"] == .string(TestUser.id.path))
        }
    }

    /// Tokens outlive their users.
    @Test func isNobodyWhoIsGone() async throws {
        try await withService { service in
            let body = try await ReviewFixture.body(0, in: service)
            let headers = try await TestUser.headers(.reader, id: UUIDv7.make())
            try await service.send(.post, ReviewFixture.path, body: body.json, headers: headers)
                .expectProblem(.unprocessableContent, ["owner_id" + ": reference"])
        }
    }

    @Test func isNobodyElse() async throws {
        try await withService { service in
            var body = try await ReviewFixture.body(0, in: service)
            body["owner_id"] = .string(TestUser.otherID.path)
            let headers = try await TestUser.headers(.reader)
            let answer = try await service.send(.post, ReviewFixture.path, body: body.json, headers: headers)
            answer.expectProblem(.unprocessableContent, ["owner_id" + ": owner"])
            body["owner_id"] = .string(TestUser.id.path)
            let own = try await service.send(.post, ReviewFixture.path, body: body.json, headers: headers)
            #expect(own.status == .created, "\(own.body)")
        }
    }

    @Test func changesItsOwn() async throws {
        try await withService { service in
            let path = ReviewFixture.path(of: try await service.create(ReviewFixture.self))
            let other = try await TestUser.headers(.reader, id: TestUser.otherID)
            try await service.patch(path, [:], headers: other).expectProblem(.forbidden)
            let owner = try await TestUser.headers(.reader)
            #expect(try await service.patch(path, [:], headers: owner).status == .ok)
            // Nor does it become somebody else's.
            let body: Fields = ["owner_id": .string(TestUser.otherID.path)]
            try await service.patch(path, body, headers: owner)
                .expectProblem(.unprocessableContent, ["owner_id" + ": owner"])
        }
    }

    @Test func deletesItsOwn() async throws {
        try await withService { service in
            let path = ReviewFixture.path(of: try await service.create(ReviewFixture.self))
            let other = try await TestUser.headers(.reader, id: TestUser.otherID)
            try await service.delete(path, headers: other).expectProblem(.forbidden)
            let owner = try await TestUser.headers(.reader)
            #expect(try await service.delete(path, headers: owner).status == .noContent)
        }
    }
}
