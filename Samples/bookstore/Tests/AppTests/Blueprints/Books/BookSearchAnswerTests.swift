import Testing

/// What `GET /v1/books/search/{term}` does.
struct BookSearchAnswerTests {
    private typealias Example = BookSearchExample

    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await Example.send(to: service).expectProblem(.notImplemented)
        }
    }
}
