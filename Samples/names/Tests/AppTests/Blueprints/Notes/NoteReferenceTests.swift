import Testing

/// What a note refers to.
struct NoteReferenceTests {
    @Test func refusesByIDOfNothing() async throws {
        try await withService { service in
            let row = try await service.create(NoteFixture.self)
            let nothing: Fields = ["by_id": "ffffffff-ffff-4fff-bfff-ffffffffffff"]
            let body = try await NoteFixture.body(1, in: service).merging(nothing) { _, new in new }
            try await service.post(NoteFixture.path, body)
                .expectProblem(.unprocessableContent, ["by_id: reference"])
            try await service.patch(NoteFixture.path(of: row), nothing)
                .expectProblem(.unprocessableContent, ["by_id: reference"])
        }
    }
}
