import Testing

/// What a review refers to.
struct ReviewReferenceTests {
    @Test func refusesBookIDOfNothing() async throws {
        try await withService { service in
            let row = try await service.create(ReviewFixture.self)
            let nothing: Fields = ["book_id": 9_223_372_036_854_775_807]
            let body = try await ReviewFixture.body(1, in: service).merging(nothing) { _, new in new }
            try await service.post(ReviewFixture.path, body)
                .expectProblem(.unprocessableContent, ["book_id: reference"])
            try await service.patch(ReviewFixture.path(of: row), nothing)
                .expectProblem(.unprocessableContent, ["book_id: reference"])
        }
    }

    @Test func goesWithWhatBookIDNames() async throws {
        try await withService { service in
            let id = try await service.id(of: BookFixture.self, 1)
            var body = try await ReviewFixture.body(0, in: service)
            body["book_id"] = id
            let answer = try await service.post(ReviewFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(try await service.get(ReviewFixture.path(of: answer.fields)).status == .ok)
            let other = try await service.delete(BookFixture.path + "/" + id.text)
            #expect(other.status == .noContent)
            try await service.get(ReviewFixture.path(of: answer.fields))
                .expectProblem(.notFound)
        }
    }

    @Test func refusesRecommendedByIDOfNothing() async throws {
        try await withService { service in
            let row = try await service.create(ReviewFixture.self)
            let nothing: Fields = ["recommended_by_id": 9_223_372_036_854_775_807]
            let body = try await ReviewFixture.body(1, in: service).merging(nothing) { _, new in new }
            try await service.post(ReviewFixture.path, body)
                .expectProblem(.unprocessableContent, ["recommended_by_id: reference"])
            try await service.patch(ReviewFixture.path(of: row), nothing)
                .expectProblem(.unprocessableContent, ["recommended_by_id: reference"])
        }
    }

    @Test func losesRecommendedByIDWithWhatItNames() async throws {
        try await withService { service in
            let id = try await service.id(of: AuthorFixture.self, 1)
            var body = try await ReviewFixture.body(0, in: service)
            body["recommended_by_id"] = id
            let answer = try await service.post(ReviewFixture.path, body)
            #expect(answer["recommended_by_id"] == id)
            #expect(try await service.get(ReviewFixture.path(of: answer.fields)).fields == answer.fields)
            let other = try await service.delete(AuthorFixture.path + "/" + id.text)
            #expect(other.status == .noContent)
            let found = try await service.get(ReviewFixture.path(of: answer.fields))
            #expect(found["recommended_by_id"] == null)
        }
    }
}
