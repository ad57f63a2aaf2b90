import Testing

/// What `POST /api/v2/inputs/{id}/rules` does.
struct InputModelRulesRouteAnswerTests {
    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await InputModelRulesRouteExample.send(to: service).expectProblem(.notImplemented)
        }
    }
}
