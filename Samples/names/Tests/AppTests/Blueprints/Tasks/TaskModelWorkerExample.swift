@testable import App

/// A request that `POST /api/v2/tasks/{id}/worker` takes.
enum TaskModelWorkerExample {
    /// Without its query.
    static let path = "/api/v2/tasks/1/worker"
    static let query = "?name=Name%201&policy=a"

    static func send(to service: TestService) async throws -> Answer {
        try await service.send(.post, path + query)
    }
}
