import Testing

/// What `PUT /api/v2/inputs/{id}` does.
struct InputModelPathAnswerTests {
    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await InputModelPathExample.send(to: service).expectProblem(.notImplemented)
        }
    }
}
