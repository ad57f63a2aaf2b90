import Testing

/// What a response refers to.
struct ResponseModelReferenceTests {
    @Test func refusesRequestIDOfNothing() async throws {
        try await withService { service in
            let row = try await service.create(ResponseModelFixture.self)
            let nothing: Fields = ["request_id": 9_223_372_036_854_775_807]
            let body = try await ResponseModelFixture.body(1, in: service).merging(nothing) { _, new in new }
            try await service.post(ResponseModelFixture.path, body)
                .expectProblem(.unprocessableContent, ["request_id: reference"])
            try await service.patch(ResponseModelFixture.path(of: row), nothing)
                .expectProblem(.unprocessableContent, ["request_id: reference"])
        }
    }

    @Test func keepsWhatRequestIDNamesFromDeletion() async throws {
        try await withService { service in
            let id = try await service.id(of: RequestModelFixture.self, 1)
            var body = try await ResponseModelFixture.body(0, in: service)
            body["request_id"] = id
            let answer = try await service.post(ResponseModelFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            try await service.delete(RequestModelFixture.path + "/" + id.text)
                .expectProblem(.conflict)
            let own = try await service.delete(ResponseModelFixture.path(of: answer.fields))
            #expect(own.status == .noContent)
            let other = try await service.delete(RequestModelFixture.path + "/" + id.text)
            #expect(other.status == .noContent)
        }
    }
}
