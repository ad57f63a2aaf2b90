import Testing

/// What `GET /api/v2/inputs/class/{self}/{n}/{x}/{at}/{key}` does.
struct InputModelClassAnswerTests {
    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await InputModelClassExample.send(to: service).expectProblem(.notImplemented)
        }
    }
}
