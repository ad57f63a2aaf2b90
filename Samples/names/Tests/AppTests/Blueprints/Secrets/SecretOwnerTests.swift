import Testing

@testable import App

/// Whose secrets are whose.
struct SecretOwnerTests {
    @Test func isWhoeverMakesIt() async throws {
        try await withService { service in
            let row = try await service.create(SecretFixture.self)
            #expect(row["owner_id"] == .string(TestUser.id.path))
        }
    }

    /// Tokens outlive their users.
    @Test func isNobodyWhoIsGone() async throws {
        try await withService { service in
            let body = try await SecretFixture.body(0, in: service)
            let headers = try await TestUser.headers(.default, id: UUIDv7.make())
            try await service.send(.post, SecretFixture.path, body: body.json, headers: headers)
                .expectProblem(.unprocessableContent, ["owner_id" + ": reference"])
        }
    }

    @Test func isNobodyElse() async throws {
        try await withService { service in
            var body = try await SecretFixture.body(0, in: service)
            body["owner_id"] = .string(TestUser.otherID.path)
            let headers = try await TestUser.headers(.default)
            let answer = try await service.send(.post, SecretFixture.path, body: body.json, headers: headers)
            answer.expectProblem(.unprocessableContent, ["owner_id" + ": owner"])
            body["owner_id"] = .string(TestUser.id.path)
            let own = try await service.send(.post, SecretFixture.path, body: body.json, headers: headers)
            #expect(own.status == .created, "\(own.body)")
        }
    }

    @Test func seesItsOwn() async throws {
        try await withService { service in
            let path = SecretFixture.path(of: try await service.create(SecretFixture.self))
            let owner = try await TestUser.headers(.default)
            #expect(try await service.get(path, headers: owner).status == .ok)
            let other = try await TestUser.headers(.default, id: TestUser.otherID)
            try await service.get(path, headers: other).expectProblem(.notFound)
        }
    }

    @Test func listsItsOwn() async throws {
        try await withService { service in
            let row = try await service.create(SecretFixture.self)
            let owner = try await TestUser.headers(.default)
            let other = try await TestUser.headers(.default, id: TestUser.otherID)
            // Twice, in case that something is kept.
            for _ in 0..<2 {
                let own = try await service.get(SecretFixture.path, headers: owner)
                #expect(own.items?.ids == [row].ids, "\(own.body)")
                let none = try await service.get(SecretFixture.path, headers: other)
                #expect(none.items?.isEmpty == true, "\(none.body)")
                #expect(none.int("total") ?? 0 == 0)
            }
        }
    }

    @Test func changesItsOwn() async throws {
        try await withService { service in
            let path = SecretFixture.path(of: try await service.create(SecretFixture.self))
            let other = try await TestUser.headers(.default, id: TestUser.otherID)
            try await service.patch(path, [:], headers: other).expectProblem(.notFound)
            let owner = try await TestUser.headers(.default)
            #expect(try await service.patch(path, [:], headers: owner).status == .ok)
            // Nor does it become somebody else's.
            let body: Fields = ["owner_id": .string(TestUser.otherID.path)]
            try await service.patch(path, body, headers: owner)
                .expectProblem(.unprocessableContent, ["owner_id" + ": owner"])
        }
    }

    @Test func deletesItsOwn() async throws {
        try await withService { service in
            let path = SecretFixture.path(of: try await service.create(SecretFixture.self))
            let other = try await TestUser.headers(.default, id: TestUser.otherID)
            try await service.delete(path, headers: other).expectProblem(.notFound)
            let owner = try await TestUser.headers(.default)
            #expect(try await service.delete(path, headers: owner).status == .noContent)
        }
    }
}
