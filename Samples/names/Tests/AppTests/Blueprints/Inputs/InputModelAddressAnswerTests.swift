import Testing

/// What `PATCH /api/v2/inputs/a/b.c/~d` does.
struct InputModelAddressAnswerTests {
    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await InputModelAddressExample.send(to: service).expectProblem(.notImplemented)
        }
    }
}
