import HTTPTypes
import Testing

/// What pages of other origins may do.
struct CORSTests {
    /// A path and an origin that it is open to.
    struct Policy: Sendable {
        var path: String
        var origin: String
        /// The `Access-Control-Allow-Origin` of an answer.
        var allowed: String
        var methods: String
        var headers: String
        var credentials: String?
        var maxAge: String?
    }

    /// What a page may read besides the body.
    private static let exposed = [
        "Age", "ETag", "Idempotent-Replayed", "Link", "Location", "Retry-After", "X-Cache", "X-RateLimit-Limit",
        "X-RateLimit-Remaining", "X-RateLimit-Reset", "X-Request-Id",
    ].joined(separator: ", ")

    private static let policies = [
        Policy(
            path: "/v1/authors",
            origin: "https://bookstore.example",
            allowed: "https://bookstore.example",
            methods: "GET, HEAD, OPTIONS, POST",
            headers: [
                "Authorization", "Cache-Control", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match",
                "X-Request-Id",
            ].joined(separator: ", "),
            credentials: nil,
            maxAge: "3600"
        ),
        Policy(
            path: "/v1/books",
            origin: "https://bookstore.example",
            allowed: "https://bookstore.example",
            methods: "GET, HEAD, OPTIONS, POST",
            headers: [
                "Authorization", "Cache-Control", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match",
                "X-Request-Id",
            ].joined(separator: ", "),
            credentials: nil,
            maxAge: "3600"
        ),
        Policy(
            path: "/v1/reviews",
            origin: "https://bookstore.example",
            allowed: "https://bookstore.example",
            methods: "GET, HEAD, OPTIONS, POST",
            headers: [
                "Authorization", "Cache-Control", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match",
                "X-Request-Id",
            ].joined(separator: ", "),
            credentials: nil,
            maxAge: "3600"
        ),
    ]

    @Test(arguments: policies)
    func answersAPreflight(_ policy: Policy) async throws {
        try await withService { service in
            let answer = try await service.send(
                .options,
                policy.path,
                headers: [.origin: policy.origin, .accessControlRequestMethod: "POST"]
            )
            #expect(answer.status == .noContent)
            #expect(answer.headers[.accessControlAllowOrigin] == policy.allowed)
            #expect(answer.headers[.accessControlAllowMethods] == policy.methods)
            #expect(answer.headers[.accessControlAllowHeaders] == policy.headers)
            #expect(answer.headers[.accessControlAllowCredentials] == policy.credentials)
            #expect(answer.headers[.accessControlMaxAge] == policy.maxAge)
        }
    }

    /// Errors too: a page must be able to read them.
    @Test(arguments: policies)
    func letsThePageReadTheAnswer(_ policy: Policy) async throws {
        try await withService { service in
            for path in [policy.path, policy.path + "/no-such-path"] {
                let answer = try await service.get(path, headers: [.origin: policy.origin])
                #expect(answer.headers[.accessControlAllowOrigin] == policy.allowed)
                #expect(answer.headers[.accessControlAllowCredentials] == policy.credentials)
                #expect(answer.headers[.accessControlExposeHeaders] == Self.exposed)
                #expect(answer.headers[.accessControlAllowMethods] == nil)
                #expect(answer.headers[.vary] == (policy.allowed == "*" ? nil : "Origin"))
            }
        }
    }

    @Test(arguments: policies.filter { $0.allowed != "*" })
    func tellsOtherOriginsNothing(_ policy: Policy) async throws {
        try await withService { service in
            for origin in ["null", "https://other.invalid", policy.origin + ".invalid"] {
                let answer = try await service.get(policy.path, headers: [.origin: origin])
                #expect(answer.headers[.accessControlAllowOrigin] == nil)
                #expect(answer.headers[.vary] == "Origin")
            }
        }
    }

    @Test func isForTheAPIAlone() async throws {
        try await withService { service in
            for policy in Self.policies {
                let answer = try await service.get("/health", headers: [.origin: policy.origin])
                #expect(answer.headers[.accessControlAllowOrigin] == nil)
            }
        }
    }
}
