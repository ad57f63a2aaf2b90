@testable import App

/// A request that `POST /api/v2/inputs/input/{input}` takes.
enum InputModelInputRouteExample {
    /// Without its query.
    static let path = "/api/v2/inputs/input/word"
    static let query = "?self=Self%201&request=true"
    static let body: Fields = [
        "input": "Input 1",
        "fields": 1,
    ]

    static func send(to service: TestService) async throws -> Answer {
        try await service.send(.post, path + query, body: body.json)
    }
}
