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
        Limited(
            method: .post,
            path: "/api/v2/auth/login",
            bucket: "POST /api/v2/auth/login",
            rates: ["5 per minute"]
        ),
        Limited(
            method: .post,
            path: "/api/v2/auth/password",
            bucket: "POST /api/v2/auth/password",
            rates: ["5 per minute"]
        ),
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

    private static let exempt: [(HTTPRequest.Method, String)] = [
        (.get, "/health"), (.head, "/health"), (.get, "/ready"),
        (.get, "/api/v2/types"),
        (.get, "/api/v2/types/1"),
        (.post, "/api/v2/types"),
        (.patch, "/api/v2/types/1"),
        (.delete, "/api/v2/types/1"),
        (.get, "/api/v2/requests"),
        (.get, "/api/v2/requests/1"),
        (.post, "/api/v2/requests"),
        (.patch, "/api/v2/requests/1"),
        (.delete, "/api/v2/requests/1"),
        (.get, "/api/v2/responses"),
        (.get, "/api/v2/responses/00000000-0000-4000-8000-000000000001"),
        (.post, "/api/v2/responses"),
        (.patch, "/api/v2/responses/00000000-0000-4000-8000-000000000001"),
        (.delete, "/api/v2/responses/00000000-0000-4000-8000-000000000001"),
        (.get, "/api/v2/errors"),
        (.get, "/api/v2/errors/1"),
        (.post, "/api/v2/errors"),
        (.patch, "/api/v2/errors/1"),
        (.delete, "/api/v2/errors/1"),
        (.get, "/api/v2/applications"),
        (.get, "/api/v2/applications/1"),
        (.post, "/api/v2/applications"),
        (.patch, "/api/v2/applications/1"),
        (.delete, "/api/v2/applications/1"),
        (.get, "/api/v2/people"),
        (.get, "/api/v2/people/1"),
        (.post, "/api/v2/people"),
        (.patch, "/api/v2/people/1"),
        (.get, "/api/v2/series"),
        (.get, "/api/v2/series/1"),
        (.post, "/api/v2/series"),
        (.patch, "/api/v2/series/1"),
        (.delete, "/api/v2/series/1"),
        (.get, "/api/v2/orders"),
        (.get, "/api/v2/orders/1"),
        (.post, "/api/v2/orders"),
        (.patch, "/api/v2/orders/1"),
        (.delete, "/api/v2/orders/1"),
        (.get, "/api/v2/tables"),
        (.get, "/api/v2/tables/1"),
        (.post, "/api/v2/tables"),
        (.patch, "/api/v2/tables/1"),
        (.delete, "/api/v2/tables/1"),
        (.post, "/api/v2/data"),
        (.patch, "/api/v2/data/1"),
        (.delete, "/api/v2/data/1"),
        (.get, "/api/v2/tasks"),
        (.get, "/api/v2/tasks/1"),
        (.post, "/api/v2/tasks"),
        (.patch, "/api/v2/tasks/1"),
        (.delete, "/api/v2/tasks/1"),
        (.post, "/api/v2/tasks/job"),
        (.post, "/api/v2/tasks/1/worker"),
        (.get, "/api/v2/jobs"),
        (.get, "/api/v2/jobs/1"),
        (.post, "/api/v2/jobs"),
        (.patch, "/api/v2/jobs/1"),
        (.delete, "/api/v2/jobs/1"),
        (.get, "/api/v2/results"),
        (.get, "/api/v2/results/1"),
        (.delete, "/api/v2/results/1"),
        (.get, "/api/v2/caches"),
        (.get, "/api/v2/caches/1"),
        (.post, "/api/v2/caches"),
        (.patch, "/api/v2/caches/1"),
        (.delete, "/api/v2/caches/1"),
        (.get, "/api/v2/strings"),
        (.get, "/api/v2/strings/1"),
        (.post, "/api/v2/strings"),
        (.patch, "/api/v2/strings/1"),
        (.delete, "/api/v2/strings/1"),
        (.get, "/api/v2/databases"),
        (.get, "/api/v2/databases/1"),
        (.post, "/api/v2/databases"),
        (.patch, "/api/v2/databases/1"),
        (.delete, "/api/v2/databases/1"),
        (.get, "/api/v2/isbn13s"),
        (.get, "/api/v2/isbn13s/1"),
        (.post, "/api/v2/isbn13s"),
        (.patch, "/api/v2/isbn13s/1"),
        (.delete, "/api/v2/isbn13s/1"),
        (.get, "/api/v2/inputs"),
        (.get, "/api/v2/inputs/1"),
        (.post, "/api/v2/inputs"),
        (.patch, "/api/v2/inputs/1"),
        (.delete, "/api/v2/inputs/1"),
        (.post, "/api/v2/inputs/input/word"),
        (.post, "/api/v2/inputs/1/rules"),
        (.get, "/api/v2/inputs/class/word/5/1.5/2026-11-20/00000000-0000-4000-8000-000000000001"),
        (.put, "/api/v2/inputs/1"),
        (.delete, "/api/v2/inputs/validation"),
        (.patch, "/api/v2/inputs/a/b.c/~d"),
        (.get, "/api/v2/input-inputs"),
        (.get, "/api/v2/input-inputs/1"),
        (.post, "/api/v2/input-inputs"),
        (.patch, "/api/v2/input-inputs/1"),
        (.delete, "/api/v2/input-inputs/1"),
        (.get, "/api/v2/children"),
        (.get, "/api/v2/children/1"),
        (.post, "/api/v2/children"),
        (.patch, "/api/v2/children/1"),
        (.delete, "/api/v2/children/1"),
        (.get, "/api/v2/secrets"),
        (.get, "/api/v2/secrets/1"),
        (.post, "/api/v2/secrets"),
        (.patch, "/api/v2/secrets/1"),
        (.get, "/api/v2/notes"),
        (.get, "/api/v2/notes/1"),
        (.patch, "/api/v2/notes/1"),
        (.delete, "/api/v2/notes/1"),
        (.post, "/api/v2/notes/user"),
        (.post, "/api/v2/auth/refresh"),
        (.post, "/api/v2/auth/logout"),
        (.get, "/api/v2/me"),
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

    /// A browser asks so before the request that a page makes.
    @Test func doesNotCountOPTIONS() async throws {
        let store = RecordingStore(refuses: true)
        try await withService(limitStore: store) { service in
            let answer = try await service.send(.options, "/api/v2/auth/login")
            #expect(answer.status == .noContent)
        }
        #expect(store.limits == [])
    }

    typealias Asked = (method: HTTPRequest.Method, path: String)
}
