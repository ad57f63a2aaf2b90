import Testing

/// What `POST /api/v2/inputs/input/{input}` does.
struct InputModelInputRouteAnswerTests {
    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await InputModelInputRouteExample.send(to: service).expectProblem(.notImplemented)
        }
    }
}
