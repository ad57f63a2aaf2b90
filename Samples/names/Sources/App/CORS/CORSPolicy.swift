import HTTPTypes
import Hummingbird

/// Which pages of other origins may use an API from a browser (the CORS protocol of the Fetch standard).
struct CORSPolicy: Sendable {
    enum Origins: Sendable {
        case all
        case some(Set<String>)
    }

    var origins: Origins
    /// Nil: the methods that a path has.
    var methods: String?
    /// What a page may send.
    var headers: String
    /// Whether cookies and `Authorization` may come along.
    var allowsCredentials: Bool
    /// How long a browser may keep the answer to a preflight, in seconds.
    var maxAge: Int?

    /// What a page may read besides the body.
    private static let exposed = [
        "Age", "ETag", "Idempotent-Replayed", "Link", "Location", "Retry-After", "X-Cache", "X-RateLimit-Limit",
        "X-RateLimit-Remaining", "X-RateLimit-Reset", "X-Request-Id",
    ].joined(separator: ", ")

    /// Adds what the browser needs to let the page of this request have the answer.
    func allow(_ request: Request, _ response: inout Response) {
        if answersVary { response.headers.append(HTTPField(name: .vary, value: "Origin")) }
        guard let origin = request.headers[.origin], isAllowed(origin) else { return }
        response.headers[.accessControlAllowOrigin] = answersVary ? origin : "*"
        if allowsCredentials { response.headers[.accessControlAllowCredentials] = "true" }
        if Self.isPreflight(request) {
            response.headers[.accessControlAllowMethods] = methods ?? response.headers[.allow]
            response.headers[.accessControlAllowHeaders] = headers
            if let maxAge { response.headers[.accessControlMaxAge] = String(maxAge) }
        } else {
            response.headers[.accessControlExposeHeaders] = Self.exposed
        }
    }

    /// Whether the answer names an origin, so that caches must keep one for each.
    private var answersVary: Bool {
        if case .all = origins { allowsCredentials } else { true }
    }

    private func isAllowed(_ origin: String) -> Bool {
        switch origins {
        case .all: true
        case .some(let origins): origins.contains(origin)
        }
    }

    private static func isPreflight(_ request: Request) -> Bool {
        request.method == .options && request.headers[.accessControlRequestMethod] != nil
    }
}
