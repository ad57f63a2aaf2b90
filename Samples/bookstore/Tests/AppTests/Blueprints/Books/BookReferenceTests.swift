import Testing

/// What a book refers to.
struct BookReferenceTests {
    @Test func refusesAuthorIDOfNothing() async throws {
        try await withService { service in
            let row = try await service.create(BookFixture.self)
            let nothing: Fields = ["author_id": 9_223_372_036_854_775_807]
            let body = try await BookFixture.body(1, in: service).merging(nothing) { _, new in new }
            try await service.post(BookFixture.path, body)
                .expectProblem(.unprocessableContent, ["author_id: reference"])
            try await service.patch(BookFixture.path(of: row), nothing)
                .expectProblem(.unprocessableContent, ["author_id: reference"])
        }
    }

    @Test func keepsWhatAuthorIDNamesFromDeletion() async throws {
        try await withService { service in
            let id = try await service.id(of: AuthorFixture.self, 1)
            var body = try await BookFixture.body(0, in: service)
            body["author_id"] = id
            let answer = try await service.post(BookFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            try await service.delete(AuthorFixture.path + "/" + id.text)
                .expectProblem(.conflict)
            let own = try await service.delete(BookFixture.path(of: answer.fields))
            #expect(own.status == .noContent)
            let other = try await service.delete(AuthorFixture.path + "/" + id.text)
            #expect(other.status == .noContent)
        }
    }
}
