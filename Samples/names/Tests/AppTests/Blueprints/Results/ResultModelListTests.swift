import Testing

/// `GET /api/v2/results`
struct ResultModelListTests {
    @Test func isEmptyAtFirst() async throws {
        try await withService { service in
            let answer = try await service.get(ResultModelFixture.path)
            #expect(answer.status == .ok)
            #expect(answer.items == [])
            #expect(answer["page"] == 1)
            #expect(answer["per_page"] == 20)
            #expect(answer["total"] == 0)
            #expect(answer["pages"] == 1)
            #expect(answer.link("self") == "\(ResultModelFixture.path)?page=1&per_page=20")
            #expect(answer.link("first") == answer.link("self"))
            #expect(answer.link("last") == answer.link("self"))
            #expect(answer.link("prev") == nil)
            #expect(answer.link("next") == nil)
        }
    }

    @Test func capsTheSizeOfAPage() async throws {
        try await withService { service in
            for wish in ["100", "101", "9223372036854775807"] {
                let answer = try await service.get(ResultModelFixture.path + "?per_page=" + wish)
                #expect(answer["per_page"] == 100)
            }
        }
    }

    @Test(arguments: BadQuery.numbered)
    func refuses(_ bad: BadQuery) async throws {
        try await withService { service in
            try await service.get(ResultModelFixture.path + "?" + bad.query)
                .expectProblem(.badRequest, [bad.error])
        }
    }

    @Test func sendsNothingThatTheClientHas() async throws {
        try await withService { service in
            let tag = try #require(try await service.get(ResultModelFixture.path).headers[.eTag])
            let answer = try await service.get(ResultModelFixture.path, headers: [.ifNoneMatch: tag])
            #expect(answer.status == .notModified)
            #expect(answer.body.isEmpty)
        }
    }

    @Test func answersHEADWithoutTheBody() async throws {
        try await withService { service in
            let answer = try await service.send(.head, ResultModelFixture.path)
            #expect(answer.status == .ok)
            #expect(answer.body.isEmpty)
        }
    }
}
