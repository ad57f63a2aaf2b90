@testable import App

/// A request that `POST /v1/books/{id}/publish` takes.
enum BookPublishExample {
    /// Without its query.
    static let path = "/v1/books/1/publish"

    static func send(to service: TestService) async throws -> Answer {
        try await service.send(.post, path)
    }
}
