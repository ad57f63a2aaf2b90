import Testing

/// What `POST /api/v2/inputs/{id}/rules` does.
struct InputModelRulesRouteAnswerTests {
    private typealias Example = InputModelRulesRouteExample

    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await Example.send(to: service).expectProblem(.notImplemented)
        }
    }
}
