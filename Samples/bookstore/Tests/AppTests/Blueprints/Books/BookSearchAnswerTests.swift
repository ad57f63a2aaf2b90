import Testing

/// What `GET /v1/books/search/{term}` does.
struct BookSearchAnswerTests {
    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await BookSearchExample.send(to: service).expectProblem(.notImplemented)
        }
    }
}
