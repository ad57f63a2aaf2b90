@testable import App

/// A request that `POST /api/v2/notes/user` takes.
enum NoteUserExample {
    /// Without its query.
    static let path = "/api/v2/notes/user"

    static func send(to service: TestService) async throws -> Answer {
        try await service.send(.post, path)
    }
}
