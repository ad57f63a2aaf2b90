import Testing

/// What `PUT /api/v2/inputs/{id}` does.
struct InputModelPathAnswerTests {
    private typealias Example = InputModelPathExample

    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await Example.send(to: service).expectProblem(.notImplemented)
        }
    }
}
