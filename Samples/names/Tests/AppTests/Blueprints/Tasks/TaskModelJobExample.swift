@testable import App

/// A request that `POST /api/v2/tasks/job` takes.
enum TaskModelJobExample {
    /// Without its query.
    static let path = "/api/v2/tasks/job"
    static let body: Fields = [
        "self": "Self 1",
        "id": 1,
        "attempt": 1,
        "in_out": true,
        "class": "1",
        "payload": ["number": 1],
    ]

    static func send(to service: TestService) async throws -> Answer {
        try await service.send(.post, path, body: body.json)
    }
}
