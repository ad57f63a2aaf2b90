import Testing

@testable import App

/// What a secret refers to.
struct SecretReferenceTests {
    @Test func refusesReaderIDOfNothing() async throws {
        try await withService { service in
            let row = try await service.create(SecretFixture.self)
            let nothing: Fields = ["reader_id": "ffffffff-ffff-4fff-bfff-ffffffffffff"]
            let body = try await SecretFixture.body(1, in: service).merging(nothing) { _, new in new }
            try await service.post(SecretFixture.path, body)
                .expectProblem(.unprocessableContent, ["reader_id: reference"])
            try await service.patch(SecretFixture.path(of: row), nothing)
                .expectProblem(.unprocessableContent, ["reader_id: reference"])
        }
    }
}
