import HTTPTypes
import Hummingbird
import Testing

@testable import App

/// What every path answers to the methods it does not have.
struct MethodTests {
    private static let paths = [
        ("/health", "GET, HEAD, OPTIONS"),
        ("/ready", "GET, HEAD, OPTIONS"),
        ("/v1/authors", "GET, HEAD, OPTIONS, POST"),
        ("/v1/authors/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/v1/books", "GET, HEAD, OPTIONS, POST"),
        ("/v1/books/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/v1/reviews", "GET, HEAD, OPTIONS, POST"),
        ("/v1/reviews/00000000-0000-4000-8000-000000000001", "DELETE, GET, HEAD, OPTIONS, PATCH"),
    ]

    @Test(arguments: paths)
    func refusesOtherMethods(_ path: String, _ allowed: String) async throws {
        try await withService { service in
            let methods: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete]
            for method in methods where !allowed.split(separator: ", ").contains("\(method.rawValue)") {
                let answer = try await service.send(method, path)
                answer.expectProblem(.methodNotAllowed)
                #expect(answer.headers[.allow] == allowed)
            }
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
