import Testing

/// `DELETE /api/v2/jobs/{id}`
struct JobModelDeleteTests {
    @Test func leavesNothing() async throws {
        try await withService { service in
            let path = JobModelFixture.path(of: try await service.create(JobModelFixture.self))
            let answer = try await service.delete(path)
            #expect(answer.status == .noContent)
            #expect(answer.body.isEmpty)
            try await service.get(path).expectProblem(.notFound)
            try await service.delete(path).expectProblem(.notFound)
        }
    }

    @Test func leavesItsIDToNoOther() async throws {
        try await withService { service in
            let body = try await JobModelFixture.body(0, in: service)
            let row = try await service.post(JobModelFixture.path, body).fields
            let answer = try await service.delete(JobModelFixture.path(of: row))
            #expect(answer.status == .noContent)
            let next = try await service.post(JobModelFixture.path, body)
            #expect(next.status == .created)
            #expect(next["id"] != row["id"])
        }
    }

    @Test func takesNoParameters() async throws {
        try await withService { service in
            let row = try await service.create(JobModelFixture.self)
            try await service.delete(JobModelFixture.path(of: row) + "?no_such_parameter=1")
                .expectProblem(.badRequest, ["no_such_parameter: unknown"])
        }
    }

    @Test func deletesOnlyTheVersionThatTheClientHasSeen() async throws {
        try await withService { service in
            let path = JobModelFixture.path(of: try await service.create(JobModelFixture.self))
            try await service.delete(path, headers: [.ifMatch: "\"other\""]).expectProblem(.preconditionFailed)
            let tag = try #require(try await service.get(path).headers[.eTag])
            let answer = try await service.delete(path, headers: [.ifMatch: tag])
            #expect(answer.status == .noContent)
        }
    }

    @Test(arguments: UnknownIDs.integers)
    func knowsNoOther(_ id: String) async throws {
        try await withService { service in
            try await service.delete(JobModelFixture.path + "/" + id)
                .expectProblem(.notFound)
        }
    }
}
