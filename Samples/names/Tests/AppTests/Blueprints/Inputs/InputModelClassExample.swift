@testable import App

/// A request that `GET /api/v2/inputs/class/{self}/{n}/{x}/{at}/{key}` takes.
enum InputModelClassExample {
    /// Without its query.
    static let path = "/api/v2/inputs/class/word/5/1.5/2026-11-20/00000000-0000-4000-8000-000000000001"
    static let query = "?context=a&query=0%2E5&body=aa"

    static func send(to service: TestService) async throws -> Answer {
        try await service.send(.get, path + query)
    }
}
