import Testing

@testable import App

/// `GET /api/v2/secrets`
struct SecretCursorTests {
    @Test func isEmptyAtFirst() async throws {
        try await withService { service in
            let answer = try await service.get(SecretFixture.path)
            #expect(answer.status == .ok)
            #expect(answer.fields == ["items": [], "has_more": false, "next_cursor": null])
        }
    }

    @Test func walksOverAllRows() async throws {
        try await withService { service in
            let rows = try await service.createAll(SecretFixture.self)
            let walk = try await service.walk(SecretFixture.path + "?limit=1")
            #expect(walk.ids == rows.ids)
        }
    }

    @Test func endsWithTheLastRow() async throws {
        try await withService { service in
            let rows = try await service.createAll(SecretFixture.self)
            let whole = try await service.get("\(SecretFixture.path)?limit=\(rows.count)")
            #expect(whole.items?.count == rows.count)
            #expect(whole["has_more"] == false)
            #expect(whole["next_cursor"] == null)
            guard rows.count > 1 else { return }
            let part = try await service.get("\(SecretFixture.path)?limit=\(rows.count - 1)")
            #expect(part.items?.count == rows.count - 1)
            #expect(part["has_more"] == true)
            #expect(part.nextCursor != nil)
        }
    }

    @Test func refusesACursorThatWasEdited() async throws {
        try await withService { service in
            _ = try await service.createAll(SecretFixture.self)
            let cursor = try #require(try await service.get(SecretFixture.path + "?limit=1").nextCursor)
            for index in cursor.indices {
                let other = cursor[index] == "A" ? "B" : "A"
                let edited = cursor.replacingCharacters(in: index...index, with: other)
                try await service.get("\(SecretFixture.path)?cursor=\(edited)")
                    .expectProblem(.badRequest, ["cursor: cursor"])
            }
            try await service.get("\(SecretFixture.path)?cursor=\(cursor.dropLast())")
                .expectProblem(.badRequest, ["cursor: cursor"])
        }
    }

    @Test func refusesACursorOfAnotherQuery() async throws {
        try await withService { service in
            _ = try await service.createAll(SecretFixture.self)
            let cursor = try #require(try await service.get(SecretFixture.path + "?limit=1").nextCursor)
            for query in ["owner_id=00000000-0000-4000-8000-000000000001", "sort=-secret"] {
                try await service.get("\(SecretFixture.path)?\(query)&cursor=\(cursor)")
                    .expectProblem(.badRequest, ["cursor: cursor"])
            }
        }
    }

    private static let walks = ["limit=1&sort=secret", "limit=1&sort=-secret"]

    /// Rows that are there all the time are met once each, whatever comes and goes between the pages.
    @Test(arguments: walks, 1...4)
    func meetsEachRowOnce(_ query: String, _ seed: Int) async throws {
        try await withService { service in
            let path = SecretFixture.path + "?" + query
            var random = SeededGenerator(seed: UInt64(seed))
            var steady: [Fields] = []
            for number in [0, 2] { steady.append(try await service.create(SecretFixture.self, number)) }
            var passing: [Int: Fields] = [:]
            var met: [Fields] = []
            var next: String? = path
            // New rows may go on for ever to come before the end.
            while let address = next, met.count < 200 {
                let answer = try await service.get(address)
                met += try #require(answer.items, "\(answer.body)")
                next = answer.nextCursor.map { path + "&cursor=" + $0 }
                for number in [1] where Bool.random(using: &random) {
                    if let row = passing.removeValue(forKey: number) {
                        let gone = try await service.delete(SecretFixture.path(of: row))
                        try #require(gone.status == .noContent)
                    } else {
                        passing[number] = try await service.create(SecretFixture.self, number)
                    }
                }
            }
            for row in steady {
                #expect(met.count { $0["id"] == row["id"] } == 1, "\(row.json)")
            }
            #expect(Set(met.ids).count == met.count, "a row was met twice")
        }
    }

    @Test(arguments: BadQuery.byCursor)
    func refuses(_ bad: BadQuery) async throws {
        try await withService { service in
            try await service.get(SecretFixture.path + "?" + bad.query)
                .expectProblem(.badRequest, [bad.error])
        }
    }

    @Test(arguments: ["100", "101", "9223372036854775807"])
    func takesAnyLimit(_ limit: String) async throws {
        try await withService { service in
            let answer = try await service.get("\(SecretFixture.path)?limit=\(limit)")
            #expect(answer.status == .ok)
        }
    }

    @Test func sendsNothingThatTheClientHas() async throws {
        try await withService { service in
            let tag = try #require(try await service.get(SecretFixture.path).headers[.eTag])
            let answer = try await service.get(SecretFixture.path, headers: [.ifNoneMatch: tag])
            #expect(answer.status == .notModified)
            #expect(answer.body.isEmpty)
        }
    }

    @Test func answersHEADWithoutTheBody() async throws {
        try await withService { service in
            let answer = try await service.send(.head, SecretFixture.path)
            #expect(answer.status == .ok)
            #expect(answer.body.isEmpty)
        }
    }
}
