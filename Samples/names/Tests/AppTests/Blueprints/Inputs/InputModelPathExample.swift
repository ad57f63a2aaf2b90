@testable import App

/// A request that `PUT /api/v2/inputs/{id}` takes.
enum InputModelPathExample {
    /// Without its query.
    static let path = "/api/v2/inputs/1"
    static let body: Fields = [
        "type": "in",
        "tags": ["Tags1"],
        "on_id": 1,
        "at": "2026-01-01T00:00:00.000Z",
        "of": "user1@example.com",
    ]

    static func send(to service: TestService) async throws -> Answer {
        try await service.send(.put, path, body: body.json)
    }
}
