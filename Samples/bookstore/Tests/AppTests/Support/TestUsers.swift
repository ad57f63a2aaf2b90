import Hummingbird

@testable import App

extension AccessTokens {
    /// Reads what is signed with the secret of the tests.
    static func testing(clock: WallClock = .system) async throws -> AccessTokens {
        await AccessTokens(try AppConfiguration.testing().auth.secret, clock: clock)
    }
}

extension Authentication {
    static func testing(_ database: any Database, clock: WallClock = .system) async throws -> Authentication {
        await Authentication(try AppConfiguration.testing().auth, database: database, clock: clock)
    }
}

/// All routes, on this database.
func buildRouter(database: any Database, cache: Cache = Cache()) async throws -> Router<AppContext> {
    buildRouter(database: database, auth: try await .testing(database), cache: cache)
}

/// Runs `test` on a service whose users and clock it can reach as well.
func withUsers(
    _ test: @Sendable (TestService, Authentication, ManualClock) async throws -> Void
) async throws {
    let clock = ManualClock(1_800_000_000_000)
    try await withEmptyDatabase { database in
        try await Migrator(database: database).migrate()
        let auth = try await Authentication.testing(database, clock: clock.clock)
        let router = buildRouter(database: database, auth: auth)
        try await withRoutes(router, tokens: auth.accessTokens) { try await test($0, auth, clock) }
    }
}

extension Credentials {
    static let ada = Credentials(email: "ada@example.com", password: "correct horse battery")

    /// As a client sends them.
    var fields: Fields { ["email": .string(email), "password": .string(password)] }
}

extension Answer {
    /// Of tokens; empty where there is none.
    var accessToken: String { self["access_token"]?.text ?? "" }
    var refreshToken: String { self["refresh_token"]?.text ?? "" }
}

extension HTTPFields {
    static func bearer(_ token: String) -> HTTPFields { [.authorization: "Bearer \(token)"] }
}
