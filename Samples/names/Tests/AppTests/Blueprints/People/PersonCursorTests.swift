import Testing

@testable import App

/// `GET /api/v2/people`
struct PersonCursorTests {
    @Test func isEmptyAtFirst() async throws {
        try await withService { service in
            let answer = try await service.get(PersonFixture.path)
            #expect(answer.status == .ok)
            #expect(answer.fields == ["items": [], "has_more": false, "next_cursor": null])
        }
    }

    @Test func walksOverAllRows() async throws {
        try await withService { service in
            let rows = try await service.createAll(PersonFixture.self)
            let walk = try await service.walk(PersonFixture.path + "?limit=1")
            #expect(walk.ids == rows.ids)
        }
    }

    @Test func endsWithTheLastRow() async throws {
        try await withService { service in
            let rows = try await service.createAll(PersonFixture.self)
            let whole = try await service.get("\(PersonFixture.path)?limit=\(rows.count)")
            #expect(whole.items?.count == rows.count)
            #expect(whole["has_more"] == false)
            #expect(whole["next_cursor"] == null)
            guard rows.count > 1 else { return }
            let part = try await service.get("\(PersonFixture.path)?limit=\(rows.count - 1)")
            #expect(part.items?.count == rows.count - 1)
            #expect(part["has_more"] == true)
            #expect(part.nextCursor != nil)
        }
    }

    @Test func refusesACursorThatWasEdited() async throws {
        try await withService { service in
            _ = try await service.createAll(PersonFixture.self)
            let cursor = try #require(try await service.get(PersonFixture.path + "?limit=1").nextCursor)
            for index in cursor.indices {
                let other = cursor[index] == "A" ? "B" : "A"
                let edited = cursor.replacingCharacters(in: index...index, with: other)
                try await service.get("\(PersonFixture.path)?cursor=\(edited)")
                    .expectProblem(.badRequest, ["cursor: cursor"])
            }
            try await service.get("\(PersonFixture.path)?cursor=\(cursor.dropLast())")
                .expectProblem(.badRequest, ["cursor: cursor"])
        }
    }

    @Test(arguments: BadQuery.byCursor)
    func refuses(_ bad: BadQuery) async throws {
        try await withService { service in
            try await service.get(PersonFixture.path + "?" + bad.query)
                .expectProblem(.badRequest, [bad.error])
        }
    }

    @Test(arguments: ["100", "101", "9223372036854775807"])
    func takesAnyLimit(_ limit: String) async throws {
        try await withService { service in
            let answer = try await service.get("\(PersonFixture.path)?limit=\(limit)")
            #expect(answer.status == .ok)
        }
    }

    @Test func capsTheLimit() async throws {
        try await withService { service in
            for number in 1...101 {
                _ = try await service.create(PersonFixture.self, number % PersonFixture.bodies.count)
            }
            let usual = try await service.get(PersonFixture.path)
            #expect(usual.items?.count == 20)
            let most = try await service.get(PersonFixture.path + "?limit=101")
            #expect(most.items?.count == 100)
            #expect(most["has_more"] == true)
        }
    }

    @Test func sendsNothingThatTheClientHas() async throws {
        try await withService { service in
            let tag = try #require(try await service.get(PersonFixture.path).headers[.eTag])
            let answer = try await service.get(PersonFixture.path, headers: [.ifNoneMatch: tag])
            #expect(answer.status == .notModified)
            #expect(answer.body.isEmpty)
        }
    }

    @Test func answersHEADWithoutTheBody() async throws {
        try await withService { service in
            let answer = try await service.send(.head, PersonFixture.path)
            #expect(answer.status == .ok)
            #expect(answer.body.isEmpty)
        }
    }
}
