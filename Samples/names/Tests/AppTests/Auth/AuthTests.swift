import HTTPTypes
import Testing

@testable import App

/// Logging in and out.
struct AuthTests {
    private static let path = "/api/v2/auth/"
    private static let me = "/api/v2/me"
    private static let ada = Credentials.ada

    @Test func registersNobody() async throws {
        try await withUsers { service, _, _ in
            try await service.post(Self.path + "register", Self.ada.fields).expectProblem(.notFound)
        }
    }

    @Test func logsIn() async throws {
        try await withUsers { service, auth, _ in
            let user = try await auth.register(Self.ada).user
            let answer = try await service.post(Self.path + "login", Self.ada.fields)
            #expect(answer.status == .ok, "\(answer.body)")
            #expect(answer["token_type"] == "bearer")
            #expect(answer.int("expires_in") == Int(AuthPolicy.accessLifetime))
            #expect(answer.headers[.cacheControl] == "no-store")
            #expect(answer.fields.count == 4)
            let me = try await service.get(Self.me, headers: .bearer(answer.accessToken))
            #expect(me["id"] == .string(user.id.path))
        }
    }

    @Test func logsInHoweverTheAddressIsSpelled() async throws {
        try await withUsers { service, auth, _ in
            _ = try await auth.register(Self.ada)
            var body = Self.ada.fields
            body["email"] = "ADA@Example.COM"
            #expect(try await service.post(Self.path + "login", body).status == .ok)
        }
    }

    /// Nobody learns by it who has an account.
    @Test func tellsNothingAboutUsers() async throws {
        try await withUsers { service, auth, _ in
            _ = try await auth.register(Self.ada)
            let bodies: [Fields] = [
                ["email": .string(Self.ada.email), "password": "wrong"],
                ["email": "bob@example.com", "password": "wrong"],
                ["email": "bob@example.com", "password": .string(Self.ada.password)],
                ["email": "nobody", "password": .string(Self.ada.password)],
            ]
            var answers: [Fields] = []
            for body in bodies {
                let answer = try await service.post(Self.path + "login", body)
                answer.expectProblem(.unauthorized)
                #expect(answer.headers[.wwwAuthenticate] == "Bearer realm=\"\(AuthPolicy.issuer)\"")
                answers.append(answer.fields.filter { $0.key != "request_id" })
            }
            #expect(Set(answers.map(\.json)).count == 1)
        }
    }

    @Test(arguments: [
        Probe("email", null, breaks: "type"), Probe("email", "", breaks: "length"),
        Probe("password", "", breaks: "length"), Probe("password", 1, breaks: "type"),
        Probe("password", .repeated("a", 257), breaks: "length"), Probe("otp", "1", breaks: "unknown"),
        Probe("email", .repeated("a", 255), breaks: "length"),
    ])
    func takesNoOtherLogin(_ bad: Probe) async throws {
        try await withUsers { service, _, _ in
            var body = Self.ada.fields
            body[bad.field] = bad.value
            try await service.post(Self.path + "login", body).expectProblem(.unprocessableContent, bad.errors)
        }
    }

    /// What is no good login is refused as such, not as a form.
    @Test(arguments: [(1, 1), (254, 256)]) func takesLoginsOfEveryLength(_ email: Int, _ password: Int) async throws {
        try await withUsers { service, _, _ in
            let body: Fields = ["email": .repeated("a", email), "password": .repeated("a", password)]
            try await service.post(Self.path + "login", body).expectProblem(.unauthorized)
        }
    }

    @Test func givesOneRefreshTokenForAnother() async throws {
        try await withSession { service, _, clock, first in
            clock.advance(seconds: AuthPolicy.accessLifetime)
            try await service.get(Self.me, headers: .bearer(first.accessToken)).expectProblem(.unauthorized)
            // The old access token may well come along.
            let body: Fields = ["refresh_token": .string(first.refreshToken)]
            let second = try await service.send(
                .post, Self.path + "refresh", body: body.json, headers: .bearer(first.accessToken))
            #expect(second.status == .ok, "\(second.body)")
            #expect(second.refreshToken != first.refreshToken)
            #expect(second.headers[.cacheControl] == "no-store")
            #expect(try await service.get(Self.me, headers: .bearer(second.accessToken)).status == .ok)
            #expect(try await refresh(service, second.refreshToken).status == .ok)
        }
    }

    @Test func givesTheRoleThatTheUserHasByNow() async throws {
        try await withSession { service, auth, _, first in
            let other = try #require(Role.allCases.last)
            #expect(try await auth.users.grant(other, to: Self.ada.email))
            let second = try await refresh(service, first.refreshToken)
            #expect(await auth.accessTokens.principal(of: second.accessToken)?.role == other)
        }
    }

    /// Whoever stole it: neither the thief nor the user goes on.
    @Test func endsTheSessionWhoseTokenIsUsedTwice() async throws {
        try await withSession { service, _, _, first in
            let other = try await service.post(Self.path + "login", Self.ada.fields)
            let second = try await refresh(service, first.refreshToken)
            try await refresh(service, first.refreshToken).expectProblem(.unauthorized)
            try await refresh(service, second.refreshToken).expectProblem(.unauthorized)
            #expect(try await refresh(service, other.refreshToken).status == .ok)
        }
    }

    @Test func letsOnlyOneOfManyRefresh() async throws {
        try await withSession { service, _, _, first in
            let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
                for _ in 0..<8 { group.addTask { try await refresh(service, first.refreshToken) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count { $0.status == .ok } == 1)
            for answer in answers where answer.status == .ok {
                try await refresh(service, answer.refreshToken).expectProblem(.unauthorized)
            }
        }
    }

    @Test func refusesRefreshTokensThatHaveExpired() async throws {
        try await withSession { service, _, clock, first in
            clock.advance(seconds: AuthPolicy.refreshLifetime - 1)
            let second = try await refresh(service, first.refreshToken)
            #expect(second.status == .ok)
            clock.advance(seconds: AuthPolicy.refreshLifetime)
            try await refresh(service, second.refreshToken).expectProblem(.unauthorized)
        }
    }

    @Test(arguments: ["", "unknown"])
    func refusesOtherRefreshTokens(_ token: String) async throws {
        try await withUsers { service, _, _ in
            let answer = try await refresh(service, token)
            if token.isEmpty {
                answer.expectProblem(.unprocessableContent, ["refresh_token: length"])
            } else {
                answer.expectProblem(.unauthorized)
            }
        }
    }

    /// What is kept tells nobody a token.
    @Test func keepsNoTokens() async throws {
        try await withTables { database in
            let auth = try await Authentication.testing(database)
            let token = try #require(try await auth.tokens(for: auth.register(Self.ada))).refresh
            let kept = try await database.read { connection in
                try connection.rows(#"SELECT "hash" FROM "refresh_tokens""#, []) { try $0.text(0) }
            }
            #expect(kept.count == 1)
            #expect(!kept.contains { $0.contains(token) || token.contains($0) })
        }
    }

    @Test func clearsAwayWhatHasExpired() async throws {
        try await withTables { database in
            let clock = ManualClock(1_800_000_000_000)
            let auth = try await Authentication.testing(database, clock: clock.clock)
            let ada = try await auth.register(Self.ada)
            for _ in 0..<3 { _ = try await auth.tokens(for: ada) }
            clock.advance(seconds: AuthPolicy.refreshLifetime)
            _ = try await auth.tokens(for: ada)
            #expect(try await database.read { try $0.integer(#"SELECT count(*) FROM "refresh_tokens""#) } == 1)
        }
    }

    @Test func logsOut() async throws {
        try await withSession { service, _, _, first in
            let second = try await refresh(service, first.refreshToken)
            for token in [second.refreshToken, second.refreshToken, "unknown"] {
                let answer = try await service.post(Self.path + "logout", ["refresh_token": .string(token)])
                #expect(answer.status == .noContent)
                #expect(answer.body.isEmpty)
            }
            try await refresh(service, second.refreshToken).expectProblem(.unauthorized)
        }
    }

    @Test func changesThePassword() async throws {
        try await withSession { service, _, _, first in
            let body: Fields = ["current_password": .string(Self.ada.password), "new_password": "another password"]
            let answer = try await change(service, body, first)
            #expect(answer.status == .ok, "\(answer.body)")
            try await refresh(service, first.refreshToken).expectProblem(.unauthorized)
            #expect(try await refresh(service, answer.refreshToken).status == .ok)
            try await service.post(Self.path + "login", Self.ada.fields).expectProblem(.unauthorized)
            var login = Self.ada.fields
            login["password"] = "another password"
            #expect(try await service.post(Self.path + "login", login).status == .ok)
        }
    }

    /// Comparing passwords takes time: it may have been changed when that is done.
    @Test func beginsNoSessionWithAnOldPassword() async throws {
        try await withSession { service, auth, _, first in
            let before = try #require(try await auth.users.find(email: Self.ada.email))
            let body: Fields = ["current_password": .string(Self.ada.password), "new_password": "another password"]
            #expect(try await change(service, body, first).status == .ok)
            #expect(try await auth.tokens(for: before)?.refresh == nil)
            let after = try #require(try await auth.users.find(email: Self.ada.email))
            #expect(try await auth.tokens(for: after)?.refresh != nil)
        }
    }

    @Test func changesThePasswordOnlyForWhoeverKnowsIt() async throws {
        try await withSession { service, _, _, first in
            let body: Fields = ["current_password": "wrong", "new_password": "another password"]
            try await change(service, body, first)
                .expectProblem(.unprocessableContent, ["current_password: password"])
            let short: Fields = ["current_password": .string(Self.ada.password), "new_password": "1234567"]
            try await change(service, short, first).expectProblem(.unprocessableContent, ["new_password: length"])
            try await service.post(Self.path + "password", body).expectProblem(.unauthorized)
            #expect(try await refresh(service, first.refreshToken).status == .ok)
            #expect(try await service.post(Self.path + "login", Self.ada.fields).status == .ok)
        }
    }

    @Test(arguments: [(0, "length"), (1, "password"), (256, "password"), (257, "length")])
    func takesOldPasswordsOfEveryLength(_ length: Int, _ rule: String) async throws {
        try await withSession { service, _, _, first in
            let body: Fields = ["current_password": .repeated("a", length), "new_password": "another password"]
            try await change(service, body, first)
                .expectProblem(.unprocessableContent, ["current_password: \(rule)"])
        }
    }

    @Test(arguments: ["login", "refresh", "logout", "password"])
    func takesNoQuery(_ name: String) async throws {
        try await withSession { service, _, _, first in
            let headers = HTTPFields.bearer(first.accessToken)
            let answer = try await service.send(.post, Self.path + name + "?x=1", body: "{}", headers: headers)
            answer.expectProblem(.badRequest, ["x: unknown"])
            try await service.get(Self.me + "?x=1", headers: headers).expectProblem(.badRequest, ["x: unknown"])
        }
    }

    @Test func sendsOnlyWhatTheClientLacks() async throws {
        try await withSession { service, _, _, first in
            var headers = HTTPFields.bearer(first.accessToken)
            headers[.ifNoneMatch] = try await service.get(Self.me, headers: headers).headers[.eTag]
            #expect(try await service.get(Self.me, headers: headers).status == .notModified)
        }
    }

    @Test func isOnlyForThoseWhoAreLoggedIn() async throws {
        try await withUsers { service, _, _ in
            try await service.get(Self.me).expectProblem(.unauthorized)
            try await service.post(Self.path + "password", [:]).expectProblem(.unauthorized)
        }
    }

    @Test func tokensAreGoodForAsLongAsDeclared() {
        #expect(AuthPolicy.accessLifetime == 900)
        #expect(AuthPolicy.refreshLifetime == 2_592_000)
        #expect(Role.granted == .default)
    }

    @Test func asksWhoIsThere() async throws {
        try await withUsers { service, auth, _ in
            let without = try await service.get(Self.me)
            without.expectProblem(.unauthorized)
            #expect(without.headers[.wwwAuthenticate] == "Bearer realm=\"\(AuthPolicy.issuer)\"")
            let token = try await auth.accessTokens.issue(to: Principal(id: UUIDv7.make(), role: .granted))
            // Of a user who is gone, and such as are none.
            for field in ["Bearer \(token)", "Bearer x", "Bearer", "bearer \(token) x", "Basic YTpi", "", token] {
                let answer = try await service.get(Self.me, headers: [.authorization: field])
                answer.expectProblem(.unauthorized)
                #expect(answer.headers[.wwwAuthenticate]?.contains("error=\"invalid_token\"") == true, "\(field)")
            }
            let user = try await auth.register(Self.ada).user
            let good = try await auth.accessTokens.issue(to: user.principal)
            for scheme in ["Bearer", "bearer", "BEARER"] {
                #expect(try await service.get(Self.me, headers: [.authorization: "\(scheme) \(good)"]).status == .ok)
            }
        }
    }

    @Test func countsLoginsByAddress() async throws {
        let store = RecordingStore()
        try await withService(limitStore: store) { service in
            var headers = HTTPFields.bearer("nonsense")
            headers[.contentType] = "application/json"
            _ = try await service.send(.post, Self.path + "login", body: "{}", headers: headers)
        }
        let limit = CountedLimit(bucket: "POST " + Self.path + "login", rate: "5 per minute")
        #expect(store.limits == [[limit]])
        #expect(store.clients == [.unknown])
    }

    /// Nothing that somebody could log in with is written to the log, however much of it there is.
    @Test func logsNoSecrets() async throws {
        let log = RecordedLog()
        var logger = log.logger
        logger.logLevel = .trace
        try await withService(logger: logger) { service in
            let wrong: Fields = ["email": "bob@example.com", "password": "secret-1"]
            try await service.post(Self.path + "login", wrong).expectProblem(.unauthorized)
            let text = log.lines.map(\.json).joined()
            let secrets = [
                "secret-1", "known to everybody", Self.ada.password, "$scrypt$",
            ]
            for secret in secrets { #expect(!text.contains(secret), "\(secret)") }
            #expect(log.lines.contains { $0["principal"] == "anonymous" })
        }
    }

    private func refresh(_ service: TestService, _ token: String) async throws -> Answer {
        try await service.post(Self.path + "refresh", ["refresh_token": .string(token)])
    }

    private func change(_ service: TestService, _ body: Fields, _ session: Answer) async throws -> Answer {
        let headers = HTTPFields.bearer(session.accessToken)
        return try await service.send(.post, Self.path + "password", body: body.json, headers: headers)
    }

    /// Runs `test` on a service where Ada has logged in.
    private func withSession(
        _ test: @Sendable (TestService, Authentication, ManualClock, Answer) async throws -> Void
    ) async throws {
        try await withUsers { service, auth, clock in
            _ = try await auth.register(Self.ada)
            let answer = try await service.post(Self.path + "login", Self.ada.fields)
            try #require(answer.status == .ok, "\(answer.body)")
            try await test(service, auth, clock, answer)
        }
    }
}
