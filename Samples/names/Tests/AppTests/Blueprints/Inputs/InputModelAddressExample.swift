@testable import App

/// A request that `PATCH /api/v2/inputs/a/b.c/~d` takes.
enum InputModelAddressExample {
    /// Without its query.
    static let path = "/api/v2/inputs/a/b.c/~d"
    static let query = "?day=2026-01-01&ok=true&on_id=1"

    static func send(to service: TestService) async throws -> Answer {
        try await service.send(.patch, path + query)
    }
}
