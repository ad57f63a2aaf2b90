import Testing

@testable import App

/// Whose notes are whose.
struct NoteOwnerTests {
    @Test func isWhoeverMakesIt() async throws {
        try await withService { service in
            let row = try await service.create(NoteFixture.self)
            #expect(row["owner_id"] == .string(TestUser.id.path))
        }
    }

    /// Tokens outlive their users.
    @Test func isNobodyWhoIsGone() async throws {
        try await withService { service in
            let body = try await NoteFixture.body(0, in: service)
            let headers = try await TestUser.headers(.default, id: UUIDv7.make())
            try await service.send(.post, NoteFixture.path, body: body.json, headers: headers)
                .expectProblem(.unprocessableContent, ["owner_id" + ": reference"])
        }
    }

    @Test func isNamedByNobody() async throws {
        try await withService { service in
            var body = try await NoteFixture.body(0, in: service)
            body["owner_id"] = .string(TestUser.id.path)
            try await service.post(NoteFixture.path, body)
                .expectProblem(.unprocessableContent, ["owner_id" + ": read-only"])
        }
    }

    @Test func listsItsOwn() async throws {
        try await withService { service in
            let row = try await service.create(NoteFixture.self)
            let owner = try await TestUser.headers(.default)
            let other = try await TestUser.headers(.default, id: TestUser.otherID)
            // Twice, in case that something is kept.
            for _ in 0..<2 {
                let own = try await service.get(NoteFixture.path, headers: owner)
                #expect(own.items?.ids == [row].ids, "\(own.body)")
                let none = try await service.get(NoteFixture.path, headers: other)
                #expect(none.items?.isEmpty == true, "\(none.body)")
                #expect(none.int("total") ?? 0 == 0)
            }
        }
    }
}
