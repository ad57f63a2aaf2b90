import HTTPTypes
import Testing

@testable import App

/// Whom each route lets in.
struct AccessTests {
    struct Access: Sendable, CustomTestStringConvertible {
        let method: HTTPRequest.Method
        let path: String
        /// Nil for a route that is for anyone.
        let roles: [Role]?

        init(_ method: HTTPRequest.Method, _ path: String, _ roles: [Role]?) {
            self.method = method
            self.path = path
            self.roles = roles
        }

        var testDescription: String { "\(method) \(path)" }
    }

    private static let routes: [Access] = [
        Access(.get, "/v1/authors", nil),
        Access(.get, "/v1/authors/1", nil),
        Access(.post, "/v1/authors", [.editor, .admin]),
        Access(.patch, "/v1/authors/1", [.editor, .admin]),
        Access(.delete, "/v1/authors/1", [.admin]),
        Access(.get, "/v1/books", nil),
        Access(.get, "/v1/books/1", nil),
        Access(.post, "/v1/books", [.editor, .admin]),
        Access(.patch, "/v1/books/1", [.editor, .admin]),
        Access(.delete, "/v1/books/1", [.admin]),
        Access(.post, "/v1/books/1/publish", [.editor, .admin]),
        Access(.get, "/v1/books/search/word", nil),
        Access(.get, "/v1/reviews", nil),
        Access(.get, "/v1/reviews/00000000-0000-4000-8000-000000000001", nil),
        Access(.post, "/v1/reviews", Role.allCases),
        Access(.patch, "/v1/reviews/00000000-0000-4000-8000-000000000001", Role.allCases),
        Access(.delete, "/v1/reviews/00000000-0000-4000-8000-000000000001", Role.allCases),
    ]

    @Test(arguments: routes)
    func letsNobodyElseIn(_ route: Access) async throws {
        try await withService { service in
            let nobody = try await ask(service, route, [:])
            if route.roles == nil {
                #expect(![.unauthorized, .forbidden].contains(nobody.status))
            } else {
                nobody.expectProblem(.unauthorized)
                #expect(nobody.headers[.wwwAuthenticate]?.hasPrefix("Bearer ") == true)
            }
            for role in Role.allCases {
                let answer = try await ask(service, route, TestUser.headers(role))
                if route.roles?.contains(role) ?? true {
                    #expect(![.unauthorized, .forbidden].contains(answer.status), "\(role)")
                } else {
                    answer.expectProblem(.forbidden)
                }
            }
        }
    }

    /// Also where no token is needed: whoever sends one thinks that it counts.
    @Test(arguments: routes)
    func refusesBadTokens(_ route: Access) async throws {
        try await withService { service in
            let answer = try await ask(service, route, .bearer("nonsense"))
            answer.expectProblem(.unauthorized)
            #expect(answer.headers[.wwwAuthenticate]?.contains("invalid_token") == true)
        }
    }

    /// The body is one that no route takes, so that nothing happens.
    private func ask(_ service: TestService, _ route: Access, _ headers: HTTPFields) async throws -> Answer {
        var service = service
        service.isLoggedIn = false
        return try await service.send(route.method, route.path, body: "[]", headers: headers)
    }
}
