import Testing

/// `GET /api/v2/jobs/{id}`
struct JobModelGetTests {
    @Test func answersWithTheRow() async throws {
        try await withService { service in
            let row = try await service.create(JobModelFixture.self)
            let answer = try await service.get(JobModelFixture.path(of: row))
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
            #expect(answer.fields == row)
        }
    }

    @Test func answersHEADWithoutTheBody() async throws {
        try await withService { service in
            let row = try await service.create(JobModelFixture.self)
            let answer = try await service.send(.head, JobModelFixture.path(of: row))
            #expect(answer.status == .ok)
            #expect(answer.body.isEmpty)
        }
    }

    @Test func takesNoParameters() async throws {
        try await withService { service in
            let row = try await service.create(JobModelFixture.self)
            try await service.get(JobModelFixture.path(of: row) + "?no_such_parameter=1")
                .expectProblem(.badRequest, ["no_such_parameter: unknown"])
        }
    }

    @Test func sendsNothingThatTheClientHas() async throws {
        try await withService { service in
            let path = JobModelFixture.path(of: try await service.create(JobModelFixture.self))
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
            try await service.get(JobModelFixture.path + "/" + id)
                .expectProblem(.notFound)
        }
    }
}
