import Testing

/// What `POST /api/v2/inputs/input/{input}` does.
struct InputModelInputRouteAnswerTests {
    private typealias Example = InputModelInputRouteExample

    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await Example.send(to: service).expectProblem(.notImplemented)
        }
    }
}
