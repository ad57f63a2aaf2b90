import HTTPTypes
import Testing

@testable import App

/// The limits that the description declares, on the routes that it declares them for.
struct LimitedRouteTests {
    struct Limited: Sendable {
        var method: HTTPRequest.Method
        var path: String
        var bucket: String
        /// Those of the route itself; a role or a function may give more.
        var rates: [Rate]
        var limits: [CountedLimit] { rates.map { CountedLimit(bucket: bucket, rate: $0) } }
    }

    private static let limited = [
        Limited(method: .get, path: "/v1/authors", bucket: "default", rates: ["2000 per day", "500 per hour"]),
        Limited(method: .get, path: "/v1/authors/1", bucket: "default", rates: ["2000 per day", "500 per hour"]),
        Limited(method: .delete, path: "/v1/authors/1", bucket: "default", rates: ["2000 per day", "500 per hour"]),
        Limited(method: .get, path: "/v1/books", bucket: "GET /v1/books", rates: ["10 per minute"]),
        Limited(method: .get, path: "/v1/books/1", bucket: "GET /v1/books/{id}", rates: ["30 per minute"]),
        Limited(method: .patch, path: "/v1/books/1", bucket: "default", rates: ["2000 per day", "500 per hour"]),
        Limited(method: .delete, path: "/v1/books/1", bucket: "default", rates: ["2000 per day", "500 per hour"]),
        Limited(
            method: .post,
            path: "/v1/books/1/publish",
            bucket: "POST /v1/books/{id}/publish",
            rates: ["1 per hour"]
        ),
        Limited(
            method: .get,
            path: "/v1/books/search/word",
            bucket: "default",
            rates: ["2000 per day", "500 per hour"]
        ),
        Limited(
            method: .get,
            path: "/v1/reviews/00000000-0000-4000-8000-000000000001",
            bucket: "default",
            rates: ["2000 per day", "500 per hour"]
        ),
        Limited(
            method: .post,
            path: "/v1/reviews",
            bucket: "POST /v1/reviews",
            rates: ["5 per minute", "20 per hour"]
        ),
        Limited(
            method: .patch,
            path: "/v1/reviews/00000000-0000-4000-8000-000000000001",
            bucket: "default",
            rates: ["2000 per day", "500 per hour"]
        ),
        Limited(
            method: .delete,
            path: "/v1/reviews/00000000-0000-4000-8000-000000000001",
            bucket: "default",
            rates: ["2000 per day", "500 per hour"]
        ),
        Limited(
            method: .post,
            path: "/v1/auth/register",
            bucket: "POST /v1/auth/register",
            rates: ["5 per minute"]
        ),
        Limited(method: .post, path: "/v1/auth/login", bucket: "POST /v1/auth/login", rates: ["5 per minute"]),
        Limited(
            method: .post,
            path: "/v1/auth/refresh",
            bucket: "default",
            rates: ["2000 per day", "500 per hour"]
        ),
        Limited(method: .post, path: "/v1/auth/logout", bucket: "default", rates: ["2000 per day", "500 per hour"]),
        Limited(
            method: .post,
            path: "/v1/auth/password",
            bucket: "POST /v1/auth/password",
            rates: ["5 per minute"]
        ),
        Limited(method: .get, path: "/v1/me", bucket: "default", rates: ["2000 per day", "500 per hour"]),
    ]

    @Test(arguments: limited)
    func isCounted(_ route: Limited) async throws {
        let store = RecordingStore()
        try await withService(limitStore: store) { service in
            let answer = try await service.send(route.method, route.path)
            #expect(answer.headers[.rateLimitLimit] == "7")
            #expect(answer.headers[.rateLimitRemaining] == "3")
            #expect(answer.headers[.rateLimitReset] == "99")
        }
        #expect(store.limits == [route.limits])
    }

    @Test(arguments: limited)
    func refusesOneTooMany(_ route: Limited) async throws {
        let clock = ManualClock(0)
        let most = try #require(route.rates.map(\.count).min())
        // More would take a test too long; that they are counted is tested above.
        guard most <= 200 else { return }
        try await withService(limitStore: MemoryLimitStore(), clock: clock.clock) { service in
            for _ in 0..<most {
                let answer = try await service.send(route.method, route.path)
                #expect(answer.status != .tooManyRequests)
            }
            try await service.send(route.method, route.path).expectProblem(.tooManyRequests)
            clock.advance(seconds: 2 * 86_400)
            let answer = try await service.send(route.method, route.path)
            #expect(answer.status != .tooManyRequests)
        }
    }

    private static let dynamic = [
        Limited(method: .post, path: "/v1/authors", bucket: "POST /v1/authors", rates: []),
        Limited(method: .patch, path: "/v1/authors/1", bucket: "PATCH /v1/authors/{id}", rates: ["30 per minute"]),
    ]

    /// By the rates of the table, and by those that the function gives for this request.
    @Test(arguments: dynamic)
    func isCountedByFunction(_ route: Limited) async throws {
        let store = RecordingStore()
        try await withService(limitStore: store) { service in
            let answer = try await service.send(route.method, route.path)
            #expect(answer.headers[.rateLimitLimit] == "7")
        }
        let counted = store.limits.flatMap { $0 }
        #expect(counted.starts(with: route.limits))
        #expect(counted.count > route.rates.count)
        #expect(counted.allSatisfy { $0.bucket == route.bucket })
    }

    private static let exempt: [(HTTPRequest.Method, String)] = [
        (.get, "/health"), (.head, "/health"), (.get, "/ready"),
        (.get, "/v1/reviews"),
    ]

    @Test(arguments: exempt)
    func isNotCounted(_ method: HTTPRequest.Method, _ path: String) async throws {
        let store = RecordingStore(refuses: true)
        try await withService(limitStore: store) { service in
            let answer = try await service.send(method, path)
            #expect(answer.status != .tooManyRequests)
            #expect(answer.headers[.rateLimitLimit] == nil)
        }
        #expect(store.limits == [])
    }

    /// Paths that lead nowhere, and methods that a path does not have, share the bucket of the defaults.
    @Test(
        arguments: [
            (.get, "/v1/no-such-path"),
            (.post, "/no-such-path"),
            (.put, "/v1/authors"),
        ] as [Asked])
    func countsWhatLeadsNowhere(_ asked: Asked) async throws {
        let store = RecordingStore()
        try await withService(limitStore: store) { service in
            let answer = try await service.send(asked.method, asked.path)
            #expect(answer.headers[.rateLimitLimit] == "7")
        }
        #expect(store.limits == [LimitPolicy.defaults.map { CountedLimit(bucket: "default", rate: $0) }])
    }

    /// A browser asks so before the request that a page makes.
    @Test func doesNotCountOPTIONS() async throws {
        let store = RecordingStore(refuses: true)
        try await withService(limitStore: store) { service in
            let answer = try await service.send(.options, "/v1/authors")
            #expect(answer.status == .noContent)
        }
        #expect(store.limits == [])
    }

    typealias Asked = (method: HTTPRequest.Method, path: String)
}
