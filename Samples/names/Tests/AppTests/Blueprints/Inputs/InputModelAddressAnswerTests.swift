import Testing

/// What `PATCH /api/v2/inputs/a/b.c/~d` does.
struct InputModelAddressAnswerTests {
    private typealias Example = InputModelAddressExample

    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await Example.send(to: service).expectProblem(.notImplemented)
        }
    }
}
