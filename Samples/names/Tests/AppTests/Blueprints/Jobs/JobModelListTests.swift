import Testing

/// `GET /api/v2/jobs`
struct JobModelListTests {
    @Test func isEmptyAtFirst() async throws {
        try await withService { service in
            let answer = try await service.get(JobModelFixture.path)
            #expect(answer.status == .ok)
            #expect(answer.items == [])
            #expect(answer["page"] == 1)
            #expect(answer["per_page"] == 20)
            #expect(answer["total"] == 0)
            #expect(answer["pages"] == 1)
            #expect(answer.link("self") == "\(JobModelFixture.path)?page=1&per_page=20")
            #expect(answer.link("first") == answer.link("self"))
            #expect(answer.link("last") == answer.link("self"))
            #expect(answer.link("prev") == nil)
            #expect(answer.link("next") == nil)
        }
    }

    @Test func walksOverAllRowsByTheLinks() async throws {
        try await withService { service in
            let rows = try await service.createAll(JobModelFixture.self)
            var next: String? = JobModelFixture.path + "?per_page=1"
            for (index, row) in rows.enumerated() {
                let answer = try await service.get(try #require(next))
                #expect(answer.status == .ok)
                #expect(answer.items == [row])
                #expect(answer.int("page") == index + 1)
                #expect(answer.int("total") == rows.count)
                #expect(answer.int("pages") == rows.count)
                next = answer.link("next")
            }
            #expect(next == nil)
        }
    }

    @Test func linksFromAPageInTheMiddle() async throws {
        try await withService { service in
            _ = try await service.createAll(JobModelFixture.self)
            let path = JobModelFixture.path
            let answer = try await service.get(path + "?page=2&per_page=1")
            #expect(answer.link("self") == path + "?page=2&per_page=1")
            #expect(answer.link("first") == path + "?page=1&per_page=1")
            #expect(answer.link("prev") == path + "?page=1&per_page=1")
            #expect(answer.link("next") == path + "?page=3&per_page=1")
            #expect(answer.link("last") == path + "?page=3&per_page=1")
            #expect(answer.linkHeader == answer["links"])
            let wider = try await service.get(path + "?page=1&per_page=2")
            #expect(wider["page"] == 1)
            #expect(wider["pages"] == 2)
        }
    }

    @Test(arguments: ["1000", "9223372036854775807"])
    func isEmptyBeyondTheEnd(_ page: String) async throws {
        try await withService { service in
            _ = try await service.create(JobModelFixture.self)
            let answer = try await service.get(JobModelFixture.path + "?page=" + page)
            #expect(answer.status == .ok)
            #expect(answer.items == [])
            #expect(answer["total"] == 1)
            #expect(answer.link("prev") == "\(JobModelFixture.path)?page=1&per_page=20")
            #expect(answer.link("next") == nil)
        }
    }

    @Test func capsTheSizeOfAPage() async throws {
        try await withService { service in
            for wish in ["100", "101", "9223372036854775807"] {
                let answer = try await service.get(JobModelFixture.path + "?per_page=" + wish)
                #expect(answer["per_page"] == 100)
            }
        }
    }

    @Test(arguments: BadQuery.numbered)
    func refuses(_ bad: BadQuery) async throws {
        try await withService { service in
            try await service.get(JobModelFixture.path + "?" + bad.query)
                .expectProblem(.badRequest, [bad.error])
        }
    }

    @Test func sendsNothingThatTheClientHas() async throws {
        try await withService { service in
            let tag = try #require(try await service.get(JobModelFixture.path).headers[.eTag])
            let answer = try await service.get(JobModelFixture.path, headers: [.ifNoneMatch: tag])
            #expect(answer.status == .notModified)
            #expect(answer.body.isEmpty)
        }
    }

    @Test func answersHEADWithoutTheBody() async throws {
        try await withService { service in
            let answer = try await service.send(.head, JobModelFixture.path)
            #expect(answer.status == .ok)
            #expect(answer.body.isEmpty)
        }
    }
}
