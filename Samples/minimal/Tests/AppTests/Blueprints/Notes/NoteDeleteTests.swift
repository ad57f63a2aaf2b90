import Testing

/// `DELETE /v1/notes/{id}`
struct NoteDeleteTests {
    @Test func leavesNothing() async throws {
        try await withService { service in
            let path = NoteFixture.path(of: try await service.create(NoteFixture.self))
            let answer = try await service.delete(path)
            #expect(answer.status == .noContent)
            #expect(answer.body.isEmpty)
            try await service.get(path).expectProblem(.notFound)
            try await service.delete(path).expectProblem(.notFound)
        }
    }

    @Test func deletesOnlyTheVersionThatTheClientHasSeen() async throws {
        try await withService { service in
            let path = NoteFixture.path(of: try await service.create(NoteFixture.self))
            try await service.delete(path, headers: [.ifMatch: "\"other\""]).expectProblem(.preconditionFailed)
            let tag = try #require(try await service.get(path).headers[.eTag])
            let answer = try await service.delete(path, headers: [.ifMatch: tag])
            #expect(answer.status == .noContent)
        }
    }

    @Test(arguments: UnknownIDs.integers)
    func knowsNoOther(_ id: String) async throws {
        try await withService { service in
            try await service.delete(NoteFixture.path + "/" + id)
                .expectProblem(.notFound)
        }
    }
}
