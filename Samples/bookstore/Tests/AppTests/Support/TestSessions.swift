import HTTPTypes
import Logging
import Testing

@testable import App

/// Where users log in and out.
enum AuthPath {
    static let register = "/v1/auth/register"
    static let login = "/v1/auth/login"
    static let refresh = "/v1/auth/refresh"
    static let logout = "/v1/auth/logout"
    static let password = "/v1/auth/password"
    static let me = "/v1/me"
}

/// Runs `test` on a service where Ada has logged in, with what that was answered.
func withSession(
    logger: Logger = .silent,
    _ test: @Sendable (TestService, Authentication, ManualClock, Answer) async throws -> Void
) async throws {
    try await withUsers(logger: logger) { service, auth, clock in
        _ = try await auth.register(.ada)
        let answer = try await service.post(AuthPath.login, Credentials.ada.fields)
        try #require(answer.status == .ok, "\(answer.body)")
        try await test(service, auth, clock, answer)
    }
}

extension TestService {
    func refresh(_ token: String) async throws -> Answer {
        try await post(AuthPath.refresh, ["refresh_token": .string(token)])
    }

    /// - Parameter session: the answer to a login.
    func changePassword(_ body: Fields, _ session: Answer) async throws -> Answer {
        let headers = HTTPFields.bearer(session.accessToken)
        return try await send(.post, AuthPath.password, body: body.json, headers: headers)
    }
}
