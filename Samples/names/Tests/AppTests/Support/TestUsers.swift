import Foundation
import HTTPTypes
import Hummingbird
import Logging

@testable import App

/// Who asks in the tests: one user, in whichever role a route is for.
enum TestUser {
    static let id = UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, 0xA1))
    static let email = "test@example.com"
    /// As bodies name the user.
    static let json = JSONValue.string(id.path)

    /// Somebody else.
    static let otherID = UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, 0xA2))

    /// Makes both, without passwords, unless they are there.
    static func insert(_ database: any Database) async throws {
        let hash = PasswordHash.unmatched(cost: PasswordCost(exponent: 1)).text
        try await database.write { connection in
            for (id, email) in [(id, email), (otherID, "other@example.com")] {
                try connection.execute(
                    #"""
                    INSERT INTO "users" ("id", "email", "password_hash", "role", "created_at", "updated_at")
                    VALUES (?1, ?2, ?3, ?4, ?5, ?5) ON CONFLICT DO NOTHING
                    """#,
                    [
                        .uuid(id), .text(email), .text(hash), .text(Role.granted.rawValue),
                        .timestamp(Timestamp.now()),
                    ]
                )
            }
        }
    }

    /// A token that does not expire while tests run, whatever time they have.
    static func headers(_ role: Role, id: User.ID = id) async throws -> HTTPFields {
        let tokens = try await AccessTokens.testing(clock: WallClock { 250_000_000_000_000 })
        return .bearer(try await tokens.issue(to: Principal(id: id, role: role)))
    }
}

/// A route, and who asks it in tests that are not about that: somebody who may.
struct ProtectedRoute: Sendable {
    let method: HTTPRequest.Method
    /// The segments of its path; nil where anything may stand.
    private let path: [String?]
    let role: Role

    init(_ method: HTTPRequest.Method, _ path: String, as role: Role) {
        self.method = method
        self.path = path.split(separator: "/").map { $0.hasPrefix("{") ? nil : String($0) }
        self.role = role
    }

    static func role(_ method: HTTPRequest.Method, _ address: String) -> Role? {
        let segments = address.prefix { $0 != "?" }.split(separator: "/").map(String.init)
        let method = method == .head ? .get : method
        return all.first { route in
            route.method == method && route.path.count == segments.count
                && zip(route.path, segments).allSatisfy { $0 == nil || $0 == $1 }
        }?.role
    }

    private static let all: [ProtectedRoute] = [
        ProtectedRoute(.get, "/api/v2/secrets", as: .class),
        ProtectedRoute(.post, "/api/v2/secrets", as: .default),
        ProtectedRoute(.get, "/api/v2/notes", as: .roleOfUser),
        ProtectedRoute(.post, "/api/v2/notes", as: .default),
        ProtectedRoute(.post, "/api/v2/notes/user", as: .selfValue),
        ProtectedRoute(.get, "/api/v2/secrets/{id}", as: .class),
        ProtectedRoute(.patch, "/api/v2/secrets/{id}", as: .class),
        ProtectedRoute(.delete, "/api/v2/secrets/{id}", as: .default),
        ProtectedRoute(.get, "/api/v2/notes/{id}", as: .default),
    ]
}

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
    logger: Logger = .silent,
    _ test: @Sendable (TestService, Authentication, ManualClock) async throws -> Void
) async throws {
    let clock = ManualClock(1_800_000_000_000)
    try await withTables { database in
        let auth = try await Authentication.testing(database, clock: clock.clock)
        let router = buildRouter(database: database, auth: auth)
        try await withRoutes(router, logger: logger, tokens: auth.accessTokens) { try await test($0, auth, clock) }
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
