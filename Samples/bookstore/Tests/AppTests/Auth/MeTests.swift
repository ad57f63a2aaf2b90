import HTTPTypes
import Testing

@testable import App

/// Whoever is logged in.
struct MeTests {
    private let ada = Credentials.ada

    @Test func asksWhoIsThere() async throws {
        try await withUsers { service, auth, _ in
            let without = try await service.get(AuthPath.me)
            without.expectProblem(.unauthorized)
            #expect(without.headers[.wwwAuthenticate] == "Bearer realm=\"\(AuthPolicy.issuer)\"")
            let token = try await auth.accessTokens.issue(to: Principal(id: UUIDv7.make(), role: .granted))
            // Of a user who is gone, and such as are none.
            for field in ["Bearer \(token)", "Bearer x", "Bearer", "bearer \(token) x", "Basic YTpi", "", token] {
                let answer = try await service.get(AuthPath.me, headers: [.authorization: field])
                answer.expectProblem(.unauthorized)
                #expect(answer.headers[.wwwAuthenticate]?.contains("error=\"invalid_token\"") == true, "\(field)")
            }
            let user = try await auth.register(ada).user
            let good = try await auth.accessTokens.issue(to: user.principal)
            for scheme in ["Bearer", "bearer", "BEARER"] {
                let answer = try await service.get(AuthPath.me, headers: [.authorization: "\(scheme) \(good)"])
                #expect(answer.status == .ok, "\(scheme)")
            }
        }
    }

    @Test func isOnlyForThoseWhoAreLoggedIn() async throws {
        try await withUsers { service, _, _ in
            try await service.get(AuthPath.me).expectProblem(.unauthorized)
            try await service.post(AuthPath.password, [:]).expectProblem(.unauthorized)
        }
    }

    @Test func sendsOnlyWhatTheClientLacks() async throws {
        try await withSession { service, _, _, first in
            var headers = HTTPFields.bearer(first.accessToken)
            headers[.ifNoneMatch] = try await service.get(AuthPath.me, headers: headers).headers[.eTag]
            #expect(try await service.get(AuthPath.me, headers: headers).status == .notModified)
        }
    }
}
