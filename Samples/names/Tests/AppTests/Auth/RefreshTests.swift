import HTTPTypes
import Testing

@testable import App

/// How a session goes on: each refresh token is good for one other.
struct RefreshTests {
    private let ada = Credentials.ada

    @Test func givesOneRefreshTokenForAnother() async throws {
        try await withSession { service, _, clock, first in
            clock.advance(seconds: AuthPolicy.accessLifetime)
            try await service.get(AuthPath.me, headers: .bearer(first.accessToken)).expectProblem(.unauthorized)
            // The old access token may well come along.
            let body: Fields = ["refresh_token": .string(first.refreshToken)]
            let second = try await service.send(
                .post, AuthPath.refresh, body: body.json, headers: .bearer(first.accessToken))
            #expect(second.status == .ok, "\(second.body)")
            #expect(second.refreshToken != first.refreshToken)
            #expect(second.headers[.cacheControl] == "no-store")
            #expect(second.headers[.contentType] == "application/json; charset=utf-8")
            #expect(try await service.get(AuthPath.me, headers: .bearer(second.accessToken)).status == .ok)
            #expect(try await service.refresh(second.refreshToken).status == .ok)
        }
    }

    @Test func givesTheRoleThatTheUserHasByNow() async throws {
        try await withSession { service, auth, _, first in
            let other = try #require(Role.allCases.last)
            #expect(try await auth.users.grant(other, to: ada.email))
            let second = try await service.refresh(first.refreshToken)
            #expect(await auth.accessTokens.principal(of: second.accessToken)?.role == other)
        }
    }

    /// Whoever stole it: neither the thief nor the user goes on.
    @Test func endsTheSessionWhoseTokenIsUsedTwice() async throws {
        let log = RecordedLog()
        try await withSession(logger: log.logger) { service, _, _, first in
            let other = try await service.post(AuthPath.login, ada.fields)
            let second = try await service.refresh(first.refreshToken)
            try await service.refresh(first.refreshToken).expectProblem(.unauthorized)
            try await service.refresh(second.refreshToken).expectProblem(.unauthorized)
            #expect(try await service.refresh(other.refreshToken).status == .ok)
        }
        // Whoever runs the service wants to know.
        #expect(log.lines.contains { $0["level"] == "warning" && $0["message"]?.text.contains("twice") == true })
    }

    @Test func letsOnlyOneOfManyRefresh() async throws {
        try await withSession { service, _, _, first in
            let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
                for _ in 0..<8 { group.addTask { try await service.refresh(first.refreshToken) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count { $0.status == .ok } == 1)
            for answer in answers where answer.status == .ok {
                try await service.refresh(answer.refreshToken).expectProblem(.unauthorized)
            }
        }
    }

    @Test func refusesRefreshTokensThatHaveExpired() async throws {
        try await withSession { service, _, clock, first in
            clock.advance(seconds: AuthPolicy.refreshLifetime - 1)
            let second = try await service.refresh(first.refreshToken)
            #expect(second.status == .ok)
            clock.advance(seconds: AuthPolicy.refreshLifetime)
            try await service.refresh(second.refreshToken).expectProblem(.unauthorized)
        }
    }

    @Test(arguments: ["", "unknown"])
    func refusesOtherRefreshTokens(_ token: String) async throws {
        try await withUsers { service, _, _ in
            let answer = try await service.refresh(token)
            if token.isEmpty {
                answer.expectProblem(.unprocessableContent, ["refresh_token: length"])
            } else {
                answer.expectProblem(.unauthorized)
            }
        }
    }
}
