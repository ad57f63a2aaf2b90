import HTTPTypes
import Hummingbird
import Synchronization

/// What the limiter has decided about one request. It outlives whatever is thrown below the limit, so that every answer
/// can say it.
final class RequestLimits: Sendable {
    private let limiter: Limiter
    private let decision = Mutex<LimitDecision?>(nil)

    init(_ limiter: Limiter) {
        self.limiter = limiter
    }

    /// Where the request comes from, behind the proxies that are trusted; nil for a Unix socket.
    func address(_ request: Request, _ context: AppContext) -> NetworkAddress? {
        limiter.proxies.client(behind: context.remoteAddress, request.headers)
    }

    /// Counts the request.
    ///
    /// - Throws: 429 with `Retry-After` when one of the limits is used up, 503 when nobody can count.
    func count(
        _ request: Request,
        _ context: AppContext,
        against limits: [CountedLimit],
        _ counting: LimitClient.Counting = .usual
    ) async throws {
        guard let decision = try await limiter.count(request, context, against: limits, counting) else { return }
        self.decision.withLock { $0 = decision }
        let outcome = decision.retryAfter == nil ? "accepted" : "rejected"
        context.logger.debug("limit", metadata: ["stage": "limit", "outcome": .string(outcome)])
        guard let seconds = decision.retryAfter else { return }
        throw Problem(
            .tooManyRequests,
            detail: "This was asked too often. Ask again in \(seconds) s.",
            headers: [.retryAfter: String(seconds)]
        )
    }

    /// Adds nothing when the request has not met a limit.
    func add(to fields: inout HTTPFields) {
        guard let decision = decision.withLock({ $0 }) else { return }
        fields.append(HTTPField(name: .rateLimitLimit, value: String(decision.limit)))
        fields.append(HTTPField(name: .rateLimitRemaining, value: String(decision.remaining)))
        fields.append(HTTPField(name: .rateLimitReset, value: String(decision.reset)))
    }
}

extension HTTPField.Name {
    static let rateLimitLimit = Self("X-RateLimit-Limit")!
    static let rateLimitRemaining = Self("X-RateLimit-Remaining")!
    static let rateLimitReset = Self("X-RateLimit-Reset")!
}
