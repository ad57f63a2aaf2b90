import Testing

/// What `DELETE /api/v2/inputs/validation` does.
struct InputModelValidationAnswerTests {
    private typealias Example = InputModelValidationExample

    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await Example.send(to: service).expectProblem(.notImplemented)
        }
    }
}
