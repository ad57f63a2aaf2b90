import Testing

/// What `POST /v1/books/{id}/publish` does.
struct BookPublishAnswerTests {
    private typealias Example = BookPublishExample

    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await Example.send(to: service).expectProblem(.notImplemented)
        }
    }
}
