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
