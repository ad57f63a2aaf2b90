@testable import App

/// A request that `POST /api/v2/inputs/{id}/rules` takes.
enum InputModelRulesRouteExample {
    /// Without its query.
    static let path = "/api/v2/inputs/1/rules"
    static let body: Fields = [
        "input": "Input 1"
    ]

    static func send(to service: TestService) async throws -> Answer {
        try await service.send(.post, path, body: body.json)
    }
}
