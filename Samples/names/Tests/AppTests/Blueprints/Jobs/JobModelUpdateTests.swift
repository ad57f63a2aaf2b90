import Testing

/// `PATCH /api/v2/jobs/{id}`
struct JobModelUpdateTests {
    @Test(arguments: ["jobs", "job"])
    func changesOnlyWhatIsSent(_ field: String) async throws {
        try await withService { service in
            let row = try await service.create(JobModelFixture.self)
            let value = try #require(try await JobModelFixture.body(1, in: service)[field])
            var expected = row
            expected[field] = value
            let answer = try await service.patch(JobModelFixture.path(of: row), [field: value])
            #expect(answer.status == .ok, "\(answer.body)")
            #expect(answer.fields.withoutUpdateTime == expected.withoutUpdateTime)
            let found = try await service.get(JobModelFixture.path(of: row))
            #expect(found.fields == answer.fields)
        }
    }

    @Test(arguments: ["jobs", "job"])
    func clearsByNull(_ field: String) async throws {
        try await withService { service in
            let row = try await service.create(JobModelFixture.self)
            var expected = row
            expected[field] = null
            let answer = try await service.patch(JobModelFixture.path(of: row), [field: null])
            #expect(answer.status == .ok)
            #expect(answer.fields.withoutUpdateTime == expected.withoutUpdateTime)
        }
    }

    @Test func changesNothingWhenNothingIsSent() async throws {
        try await withService { service in
            for row in try await service.createAll(JobModelFixture.self) {
                let answer = try await service.patch(JobModelFixture.path(of: row), [:])
                #expect(answer.status == .ok)
                #expect(answer.fields.withoutUpdateTime == row.withoutUpdateTime)
            }
        }
    }

    @Test func takesNoParameters() async throws {
        try await withService { service in
            let row = try await service.create(JobModelFixture.self)
            try await service.patch(JobModelFixture.path(of: row) + "?no_such_parameter=1", [:])
                .expectProblem(.badRequest, ["no_such_parameter: unknown"])
        }
    }

    @Test func keepsTheTimeOfTheChange() async throws {
        try await withService { service in
            let row = try await service.create(JobModelFixture.self)
            try await Task.sleep(for: .milliseconds(5))
            let answer = try await service.patch(JobModelFixture.path(of: row), [:])
            #expect(answer["created_at"] == row["created_at"])
            #expect(try #require(answer["updated_at"]).text > #require(row["updated_at"]).text)
        }
    }

    @Test func changesOnlyTheVersionThatTheClientHasSeen() async throws {
        try await withService { service in
            let path = JobModelFixture.path(of: try await service.create(JobModelFixture.self))
            let tag = try #require(try await service.patch(path, [:]).headers[.eTag])
            try await service.patch(path, [:], headers: [.ifMatch: "\"other\""]).expectProblem(.preconditionFailed)
            try await service.patch(path, [:], headers: [.ifMatch: "W/\(tag)"]).expectProblem(.preconditionFailed)
            for known in [tag, "*"] {
                let answer = try await service.patch(path, [:], headers: [.ifMatch: known])
                #expect(answer.status == .ok)
            }
        }
    }

    @Test func refusesWhatIsNoObject() async throws {
        try await withService { service in
            let path = JobModelFixture.path(of: try await service.create(JobModelFixture.self))
            try await service.send(.patch, path, body: "{").expectProblem(.unprocessableContent, [": json"])
            try await service.send(.patch, path, body: "[]").expectProblem(.unprocessableContent, [": type"])
        }
    }

    @Test func refusesALargerBody() async throws {
        try await withService { service in
            let row = try await service.create(JobModelFixture.self)
            let blanks = String(repeating: " ", count: 1_048_575)
            try await service.send(.patch, JobModelFixture.path(of: row), body: "{}" + blanks)
                .expectProblem(.contentTooLarge)
        }
    }

    @Test(arguments: UnknownIDs.integers)
    func knowsNoOther(_ id: String) async throws {
        try await withService { service in
            try await service.patch(JobModelFixture.path + "/" + id, [:])
                .expectProblem(.notFound)
        }
    }
}
