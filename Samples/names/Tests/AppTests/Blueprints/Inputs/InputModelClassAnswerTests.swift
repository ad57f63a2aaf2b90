import Testing

/// What `GET /api/v2/inputs/class/{self}/{n}/{x}/{at}/{key}` does.
struct InputModelClassAnswerTests {
    private typealias Example = InputModelClassExample

    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await Example.send(to: service).expectProblem(.notImplemented)
        }
    }
}
