import Testing

/// What `POST /api/v2/tasks/job` does.
struct TaskModelJobAnswerTests {
    private typealias Example = TaskModelJobExample

    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await Example.send(to: service).expectProblem(.notImplemented)
        }
    }
}
