import Testing

/// What `DELETE /api/v2/inputs/validation` does.
struct InputModelValidationAnswerTests {
    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await InputModelValidationExample.send(to: service).expectProblem(.notImplemented)
        }
    }
}
