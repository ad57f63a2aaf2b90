import Testing

/// What `POST /v1/books/{id}/publish` does.
struct BookPublishAnswerTests {
    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await BookPublishExample.send(to: service).expectProblem(.notImplemented)
        }
    }
}
