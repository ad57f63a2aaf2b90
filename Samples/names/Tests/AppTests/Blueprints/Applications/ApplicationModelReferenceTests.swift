import Testing

/// What an application refers to.
struct ApplicationModelReferenceTests {
    @Test func refusesApplicationIDOfNothing() async throws {
        try await withService { service in
            let row = try await service.create(ApplicationModelFixture.self)
            let nothing: Fields = ["application_id": 9_223_372_036_854_775_807]
            let body = try await ApplicationModelFixture.body(1, in: service).merging(nothing) { _, new in new }
            try await service.post(ApplicationModelFixture.path, body)
                .expectProblem(.unprocessableContent, ["application_id: reference"])
            try await service.patch(ApplicationModelFixture.path(of: row), nothing)
                .expectProblem(.unprocessableContent, ["application_id: reference"])
        }
    }

    @Test func losesApplicationIDWithWhatItNames() async throws {
        try await withService { service in
            let id = try await service.id(of: ApplicationModelFixture.self, 1)
            var body = try await ApplicationModelFixture.body(0, in: service)
            body["application_id"] = id
            let answer = try await service.post(ApplicationModelFixture.path, body)
            #expect(answer["application_id"] == id)
            #expect(try await service.get(ApplicationModelFixture.path(of: answer.fields)).fields == answer.fields)
            let other = try await service.delete(ApplicationModelFixture.path + "/" + id.text)
            #expect(other.status == .noContent)
            let found = try await service.get(ApplicationModelFixture.path(of: answer.fields))
            #expect(found["application_id"] == null)
        }
    }
}
