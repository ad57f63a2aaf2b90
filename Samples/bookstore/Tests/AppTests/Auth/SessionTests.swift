import Testing

@testable import App

/// What is kept of a session, and how it ends.
struct SessionTests {
    private let ada = Credentials.ada

    /// What is kept tells nobody a token.
    @Test func keepsNoTokens() async throws {
        try await withTables { database in
            let auth = try await Authentication.testing(database)
            let token = try #require(try await auth.tokens(for: auth.register(ada))).refresh
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
            let user = try await auth.register(ada)
            for _ in 0..<3 { _ = try await auth.tokens(for: user) }
            clock.advance(seconds: AuthPolicy.refreshLifetime)
            _ = try await auth.tokens(for: user)
            #expect(try await database.read { try $0.integer(#"SELECT count(*) FROM "refresh_tokens""#) } == 1)
        }
    }

    @Test func logsOut() async throws {
        try await withSession { service, _, _, first in
            let second = try await service.refresh(first.refreshToken)
            for token in [second.refreshToken, second.refreshToken, "unknown"] {
                let answer = try await service.post(AuthPath.logout, ["refresh_token": .string(token)])
                #expect(answer.status == .noContent)
                #expect(answer.body.isEmpty)
            }
            try await service.refresh(second.refreshToken).expectProblem(.unauthorized)
        }
    }

    @Test func tokensAreGoodForAsLongAsDeclared() {
        #expect(AuthPolicy.accessLifetime == 900)
        #expect(AuthPolicy.refreshLifetime == 2_592_000)
        #expect(Role.granted == .reader)
    }
}
