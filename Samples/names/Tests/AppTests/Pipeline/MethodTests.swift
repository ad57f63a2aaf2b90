import HTTPTypes
import Hummingbird
import Testing

@testable import App

/// What every path answers to the methods it does not have.
struct MethodTests {
    private static let paths = [
        ("/health", "GET, HEAD, OPTIONS"),
        ("/ready", "GET, HEAD, OPTIONS"),
        ("/api/v2/auth/login", "OPTIONS, POST"),
        ("/api/v2/auth/refresh", "OPTIONS, POST"),
        ("/api/v2/auth/logout", "OPTIONS, POST"),
        ("/api/v2/auth/password", "OPTIONS, POST"),
        ("/api/v2/me", "GET, HEAD, OPTIONS"),
        ("/api/v2/types", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/types/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/requests", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/requests/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/responses", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/responses/00000000-0000-4000-8000-000000000001", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/errors", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/errors/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/applications", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/applications/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/people", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/people/1", "GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/series", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/series/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/orders", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/orders/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/tables", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/tables/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/data", "OPTIONS, POST"),
        ("/api/v2/data/1", "DELETE, OPTIONS, PATCH"),
        ("/api/v2/tasks", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/tasks/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/tasks/job", "OPTIONS, POST"),
        ("/api/v2/tasks/1/worker", "OPTIONS, POST"),
        ("/api/v2/jobs", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/jobs/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/results", "GET, HEAD, OPTIONS"),
        ("/api/v2/results/1", "DELETE, GET, HEAD, OPTIONS"),
        ("/api/v2/caches", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/caches/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/strings", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/strings/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/databases", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/databases/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/isbn13s", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/isbn13s/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/inputs", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/inputs/1", "DELETE, GET, HEAD, OPTIONS, PATCH, PUT"),
        ("/api/v2/inputs/input/word", "OPTIONS, POST"),
        ("/api/v2/inputs/1/rules", "OPTIONS, POST"),
        ("/api/v2/inputs/class/word/5/1.5/2026-11-20/00000000-0000-4000-8000-000000000001", "GET, HEAD, OPTIONS"),
        ("/api/v2/inputs/validation", "DELETE, OPTIONS"),
        ("/api/v2/inputs/a/b.c/~d", "OPTIONS, PATCH"),
        ("/api/v2/input-inputs", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/input-inputs/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/children", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/children/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/secrets", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/secrets/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/notes", "GET, HEAD, OPTIONS, POST"),
        ("/api/v2/notes/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/api/v2/notes/user", "OPTIONS, POST"),
    ]

    @Test(arguments: paths)
    func refusesOtherMethods(_ path: String, _ allowed: String) async throws {
        try await withService { service in
            let rare = ["PROPFIND", "SEARCH", "UNSUBSCRIBE"].compactMap { HTTPRequest.Method($0) }
            let methods: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete, .trace, .connect]
            for method in methods + rare where !allowed.split(separator: ", ").contains("\(method.rawValue)") {
                let answer = try await service.send(method, path)
                answer.expectProblem(.methodNotAllowed)
                #expect(answer.headers[.allow] == allowed)
            }
        }
    }

    /// Whatever the status: a client would take the body for its next answer.
    @Test(arguments: paths.map(\.0) + ["/api/v2/no-such-path", "/no-such-path"])
    func answersHEADWithoutABody(_ path: String) async throws {
        try await withService { service in
            let whole = try await service.get(path)
            let head = try await service.send(.head, path)
            #expect(head.status == whole.status)
            #expect(head.headers[.contentType] == whole.headers[.contentType])
            #expect(head.headers[.contentLength] != "0")
            #expect(head.body.isEmpty)
        }
    }

    @Test(arguments: paths)
    func tellsItsMethods(_ path: String, _ allowed: String) async throws {
        try await withService { service in
            let answer = try await service.send(.options, path)
            #expect(answer.status == .noContent)
            #expect(answer.headers[.allow] == allowed)
            #expect(answer.body.isEmpty)
        }
    }

    @Test func impliesHEADOnlyBesideGET() async throws {
        let router = Router(context: AppContext.self)
        router.add(middleware: ErrorMiddleware())
        router.post("orders") { _, _ in Response(status: .noContent) }
        MethodFallback.addRoutes(to: router)
        try await withRoutes(router) { service in
            let answer = try await service.send(.options, "/orders")
            #expect(answer.headers[.allow] == "OPTIONS, POST")
        }
    }
}
