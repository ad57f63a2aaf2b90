import Testing

/// `PATCH /api/v2/errors/{id}`
struct ErrorModelUpdateTests {
    @Test func changesNothingWhenNothingIsSent() async throws {
        try await withService { service in
            for row in try await service.createAll(ErrorModelFixture.self) {
                let answer = try await service.patch(ErrorModelFixture.path(of: row), [:])
                #expect(answer.status == .ok)
                #expect(answer.fields.withoutUpdateTime == row.withoutUpdateTime)
            }
        }
    }

    @Test func takesNoParameters() async throws {
        try await withService { service in
            let row = try await service.create(ErrorModelFixture.self)
            try await service.patch(ErrorModelFixture.path(of: row) + "?no_such_parameter=1", [:])
                .expectProblem(.badRequest, ["no_such_parameter: unknown"])
        }
    }

    @Test func changesOnlyTheVersionThatTheClientHasSeen() async throws {
        try await withService { service in
            let path = ErrorModelFixture.path(of: try await service.create(ErrorModelFixture.self))
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
            let path = ErrorModelFixture.path(of: try await service.create(ErrorModelFixture.self))
            try await service.send(.patch, path, body: "{").expectProblem(.unprocessableContent, [": json"])
            try await service.send(.patch, path, body: "[]").expectProblem(.unprocessableContent, [": type"])
        }
    }

    @Test func refusesALargerBody() async throws {
        try await withService { service in
            let row = try await service.create(ErrorModelFixture.self)
            let blanks = String(repeating: " ", count: 1_048_575)
            try await service.send(.patch, ErrorModelFixture.path(of: row), body: "{}" + blanks)
                .expectProblem(.contentTooLarge)
        }
    }

    @Test(arguments: UnknownIDs.integers)
    func knowsNoOther(_ id: String) async throws {
        try await withService { service in
            try await service.patch(ErrorModelFixture.path + "/" + id, [:])
                .expectProblem(.notFound)
        }
    }
}
