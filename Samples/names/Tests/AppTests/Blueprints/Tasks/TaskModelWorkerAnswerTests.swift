import Testing

/// What `POST /api/v2/tasks/{id}/worker` does.
struct TaskModelWorkerAnswerTests {
    private typealias Example = TaskModelWorkerExample

    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await Example.send(to: service).expectProblem(.notImplemented)
        }
    }
}
