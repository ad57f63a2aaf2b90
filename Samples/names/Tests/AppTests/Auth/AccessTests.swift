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
        Access(.get, "/api/v2/types", nil),
        Access(.get, "/api/v2/types/1", nil),
        Access(.post, "/api/v2/types", nil),
        Access(.patch, "/api/v2/types/1", nil),
        Access(.delete, "/api/v2/types/1", nil),
        Access(.get, "/api/v2/requests", nil),
        Access(.get, "/api/v2/requests/1", nil),
        Access(.post, "/api/v2/requests", nil),
        Access(.patch, "/api/v2/requests/1", nil),
        Access(.delete, "/api/v2/requests/1", nil),
        Access(.get, "/api/v2/responses", nil),
        Access(.get, "/api/v2/responses/00000000-0000-4000-8000-000000000001", nil),
        Access(.post, "/api/v2/responses", nil),
        Access(.patch, "/api/v2/responses/00000000-0000-4000-8000-000000000001", nil),
        Access(.delete, "/api/v2/responses/00000000-0000-4000-8000-000000000001", nil),
        Access(.get, "/api/v2/errors", nil),
        Access(.get, "/api/v2/errors/1", nil),
        Access(.post, "/api/v2/errors", nil),
        Access(.patch, "/api/v2/errors/1", nil),
        Access(.delete, "/api/v2/errors/1", nil),
        Access(.get, "/api/v2/applications", nil),
        Access(.get, "/api/v2/applications/1", nil),
        Access(.post, "/api/v2/applications", nil),
        Access(.patch, "/api/v2/applications/1", nil),
        Access(.delete, "/api/v2/applications/1", nil),
        Access(.get, "/api/v2/people", nil),
        Access(.get, "/api/v2/people/1", nil),
        Access(.post, "/api/v2/people", nil),
        Access(.patch, "/api/v2/people/1", nil),
        Access(.get, "/api/v2/series", nil),
        Access(.get, "/api/v2/series/1", nil),
        Access(.post, "/api/v2/series", nil),
        Access(.patch, "/api/v2/series/1", nil),
        Access(.delete, "/api/v2/series/1", nil),
        Access(.get, "/api/v2/orders", nil),
        Access(.get, "/api/v2/orders/1", nil),
        Access(.post, "/api/v2/orders", nil),
        Access(.patch, "/api/v2/orders/1", nil),
        Access(.delete, "/api/v2/orders/1", nil),
        Access(.get, "/api/v2/tables", nil),
        Access(.get, "/api/v2/tables/1", nil),
        Access(.post, "/api/v2/tables", nil),
        Access(.patch, "/api/v2/tables/1", nil),
        Access(.delete, "/api/v2/tables/1", nil),
        Access(.post, "/api/v2/data", nil),
        Access(.patch, "/api/v2/data/1", nil),
        Access(.delete, "/api/v2/data/1", nil),
        Access(.get, "/api/v2/tasks", nil),
        Access(.get, "/api/v2/tasks/1", nil),
        Access(.post, "/api/v2/tasks", nil),
        Access(.patch, "/api/v2/tasks/1", nil),
        Access(.delete, "/api/v2/tasks/1", nil),
        Access(.post, "/api/v2/tasks/job", nil),
        Access(.post, "/api/v2/tasks/1/worker", nil),
        Access(.get, "/api/v2/jobs", nil),
        Access(.get, "/api/v2/jobs/1", nil),
        Access(.post, "/api/v2/jobs", nil),
        Access(.patch, "/api/v2/jobs/1", nil),
        Access(.delete, "/api/v2/jobs/1", nil),
        Access(.get, "/api/v2/results", nil),
        Access(.get, "/api/v2/results/1", nil),
        Access(.delete, "/api/v2/results/1", nil),
        Access(.get, "/api/v2/caches", nil),
        Access(.get, "/api/v2/caches/1", nil),
        Access(.post, "/api/v2/caches", nil),
        Access(.patch, "/api/v2/caches/1", nil),
        Access(.delete, "/api/v2/caches/1", nil),
        Access(.get, "/api/v2/strings", nil),
        Access(.get, "/api/v2/strings/1", nil),
        Access(.post, "/api/v2/strings", nil),
        Access(.patch, "/api/v2/strings/1", nil),
        Access(.delete, "/api/v2/strings/1", nil),
        Access(.get, "/api/v2/databases", nil),
        Access(.get, "/api/v2/databases/1", nil),
        Access(.post, "/api/v2/databases", nil),
        Access(.patch, "/api/v2/databases/1", nil),
        Access(.delete, "/api/v2/databases/1", nil),
        Access(.get, "/api/v2/isbn13s", nil),
        Access(.get, "/api/v2/isbn13s/1", nil),
        Access(.post, "/api/v2/isbn13s", nil),
        Access(.patch, "/api/v2/isbn13s/1", nil),
        Access(.delete, "/api/v2/isbn13s/1", nil),
        Access(.get, "/api/v2/inputs", nil),
        Access(.get, "/api/v2/inputs/1", nil),
        Access(.post, "/api/v2/inputs", nil),
        Access(.patch, "/api/v2/inputs/1", nil),
        Access(.delete, "/api/v2/inputs/1", nil),
        Access(.post, "/api/v2/inputs/input/word", nil),
        Access(.post, "/api/v2/inputs/1/rules", nil),
        Access(.get, "/api/v2/inputs/class/word/5/1.5/2026-11-20/00000000-0000-4000-8000-000000000001", nil),
        Access(.put, "/api/v2/inputs/1", nil),
        Access(.delete, "/api/v2/inputs/validation", nil),
        Access(.patch, "/api/v2/inputs/a/b.c/~d", nil),
        Access(.get, "/api/v2/input-inputs", nil),
        Access(.get, "/api/v2/input-inputs/1", nil),
        Access(.post, "/api/v2/input-inputs", nil),
        Access(.patch, "/api/v2/input-inputs/1", nil),
        Access(.delete, "/api/v2/input-inputs/1", nil),
        Access(.get, "/api/v2/children", nil),
        Access(.get, "/api/v2/children/1", nil),
        Access(.post, "/api/v2/children", nil),
        Access(.patch, "/api/v2/children/1", nil),
        Access(.delete, "/api/v2/children/1", nil),
        Access(.get, "/api/v2/secrets", nil),
        Access(.get, "/api/v2/secrets/1", Role.allCases),
        Access(.post, "/api/v2/secrets", [.default, .selfValue]),
        Access(.patch, "/api/v2/secrets/1", Role.allCases),
        Access(.delete, "/api/v2/secrets/1", Role.allCases),
        Access(.get, "/api/v2/notes", Role.allCases),
        Access(.get, "/api/v2/notes/1", Role.allCases),
        Access(.post, "/api/v2/notes", Role.allCases),
        Access(.patch, "/api/v2/notes/1", nil),
        Access(.delete, "/api/v2/notes/1", nil),
        Access(.post, "/api/v2/notes/user", Role.allCases),
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
