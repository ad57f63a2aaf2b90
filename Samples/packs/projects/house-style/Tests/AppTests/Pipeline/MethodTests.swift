// SPDX-License-Identifier: Apache-2.0
// The shelving team

import HTTPTypes
import Hummingbird
import Testing

@testable import App

/// What every path answers to the methods it does not have.
struct MethodTests {
    private static let paths = [
        ("/health", "GET, HEAD, OPTIONS"),
        ("/ready", "GET, HEAD, OPTIONS"),
        ("/v1/shelves", "GET, HEAD, OPTIONS, POST"),
        ("/v1/shelves/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("/v1/items", "GET, HEAD, OPTIONS, POST"),
        ("/v1/items/1", "DELETE, GET, HEAD, OPTIONS, PATCH"),
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
    @Test(arguments: paths.map(\.0) + ["/v1/no-such-path", "/no-such-path"])
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
