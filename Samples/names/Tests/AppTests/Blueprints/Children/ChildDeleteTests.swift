import Testing

/// `DELETE /api/v2/children/{id}`
struct ChildDeleteTests {
    @Test func leavesNothing() async throws {
        try await withService { service in
            let path = ChildFixture.path(of: try await service.create(ChildFixture.self))
            let answer = try await service.delete(path)
            #expect(answer.status == .noContent)
            #expect(answer.body.isEmpty)
            try await service.get(path).expectProblem(.notFound)
            try await service.delete(path).expectProblem(.notFound)
        }
    }

    @Test func deletesOnlyTheVersionThatTheClientHasSeen() async throws {
        try await withService { service in
            let path = ChildFixture.path(of: try await service.create(ChildFixture.self))
            try await service.delete(path, headers: [.ifMatch: "\"other\""]).expectProblem(.preconditionFailed)
            let tag = try #require(try await service.get(path).headers[.eTag])
            let answer = try await service.delete(path, headers: [.ifMatch: tag])
            #expect(answer.status == .noContent)
        }
    }

    @Test(arguments: UnknownIDs.integers)
    func knowsNoOther(_ id: String) async throws {
        try await withService { service in
            try await service.delete(ChildFixture.path + "/" + id)
                .expectProblem(.notFound)
        }
    }
}
