import Testing

/// `DELETE /api/v2/data/{id}`
struct DataModelDeleteTests {
    @Test func leavesNothing() async throws {
        try await withService { service in
            let path = DataModelFixture.path(of: try await service.create(DataModelFixture.self))
            let answer = try await service.delete(path)
            #expect(answer.status == .noContent)
            #expect(answer.body.isEmpty)
            try await service.delete(path).expectProblem(.notFound)
        }
    }

    @Test func leavesItsIDToNoOther() async throws {
        try await withService { service in
            let body = try await DataModelFixture.body(0, in: service)
            let row = try await service.post(DataModelFixture.path, body).fields
            let answer = try await service.delete(DataModelFixture.path(of: row))
            #expect(answer.status == .noContent)
            let next = try await service.post(DataModelFixture.path, body)
            #expect(next.status == .created)
            #expect(next["id"] != row["id"])
        }
    }

    @Test func takesNoParameters() async throws {
        try await withService { service in
            let row = try await service.create(DataModelFixture.self)
            try await service.delete(DataModelFixture.path(of: row) + "?no_such_parameter=1")
                .expectProblem(.badRequest, ["no_such_parameter: unknown"])
        }
    }

    @Test func deletesOnlyTheVersionThatTheClientHasSeen() async throws {
        try await withService { service in
            let path = DataModelFixture.path(of: try await service.create(DataModelFixture.self))
            try await service.delete(path, headers: [.ifMatch: "\"other\""]).expectProblem(.preconditionFailed)
            let tag = "*"
            let answer = try await service.delete(path, headers: [.ifMatch: tag])
            #expect(answer.status == .noContent)
        }
    }

    @Test(arguments: UnknownIDs.integers)
    func knowsNoOther(_ id: String) async throws {
        try await withService { service in
            try await service.delete(DataModelFixture.path + "/" + id)
                .expectProblem(.notFound)
        }
    }
}
