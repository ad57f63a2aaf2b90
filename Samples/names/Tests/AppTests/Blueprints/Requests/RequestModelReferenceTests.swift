import Testing

@testable import App

/// What a request refers to.
struct RequestModelReferenceTests {
    @Test func refusesTypeIDOfNothing() async throws {
        try await withService { service in
            let row = try await service.create(RequestModelFixture.self)
            let nothing: Fields = ["type_id": 9_223_372_036_854_775_807]
            let body = try await RequestModelFixture.body(1, in: service).merging(nothing) { _, new in new }
            try await service.post(RequestModelFixture.path, body)
                .expectProblem(.unprocessableContent, ["type_id: reference"])
            try await service.patch(RequestModelFixture.path(of: row), nothing)
                .expectProblem(.unprocessableContent, ["type_id: reference"])
        }
    }

    @Test func goesWithWhatTypeIDNames() async throws {
        try await withService { service in
            let id = try await service.id(of: TypeModelFixture.self, 1)
            var body = try await RequestModelFixture.body(0, in: service)
            body["type_id"] = id
            let answer = try await service.post(RequestModelFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(try await service.get(RequestModelFixture.path(of: answer.fields)).status == .ok)
            _ = try await service.get(RequestModelFixture.path)
            let other = try await service.delete(TypeModelFixture.path + "/" + id.text)
            #expect(other.status == .noContent)
            try await service.get(RequestModelFixture.path(of: answer.fields))
                .expectProblem(.notFound)
            #expect(try await service.get(RequestModelFixture.path).headers[.xCache] == "miss")
        }
    }
}
