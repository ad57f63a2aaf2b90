@testable import App

/// A request that `DELETE /api/v2/inputs/validation` takes.
enum InputModelValidationExample {
    /// Without its query.
    static let path = "/api/v2/inputs/validation"

    static func send(to service: TestService) async throws -> Answer {
        try await service.send(.delete, path)
    }
}
