@testable import App

/// A request that `GET /v1/books/search/{term}` takes.
enum BookSearchExample {
    /// Without its query.
    static let path = "/v1/books/search/word"
    static let query = "?year=1"

    static func send(to service: TestService) async throws -> Answer {
        try await service.send(.get, path + query)
    }
}
