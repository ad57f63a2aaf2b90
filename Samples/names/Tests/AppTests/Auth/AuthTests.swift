import HTTPTypes
import Testing

@testable import App

/// What all routes for users have in common.
struct AuthTests {
    private let ada = Credentials.ada

    @Test(arguments: [AuthPath.login, AuthPath.refresh, AuthPath.logout, AuthPath.password])
    func takesNoQuery(_ path: String) async throws {
        try await withSession { service, _, _, first in
            let headers = HTTPFields.bearer(first.accessToken)
            let answer = try await service.send(.post, path + "?x=1", body: "{}", headers: headers)
            answer.expectProblem(.badRequest, ["x: unknown"])
            try await service.get(AuthPath.me + "?x=1", headers: headers).expectProblem(.badRequest, ["x: unknown"])
        }
    }

    /// Nothing that somebody could log in with is written to the log, however much of it there is.
    @Test func logsNoSecrets() async throws {
        let log = RecordedLog()
        var logger = log.logger
        logger.logLevel = .trace
        try await withService(logger: logger) { service in
            let wrong: Fields = ["email": "bob@example.com", "password": "secret-1"]
            try await service.post(AuthPath.login, wrong).expectProblem(.unauthorized)
            let text = log.lines.map(\.json).joined()
            let secrets = [
                "secret-1", "known to everybody", ada.password, "$scrypt$",
            ]
            for secret in secrets { #expect(!text.contains(secret), "\(secret)") }
            #expect(log.lines.contains { $0["principal"] == "anonymous" })
        }
    }
}
