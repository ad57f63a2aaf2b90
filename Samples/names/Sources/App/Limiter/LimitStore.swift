/// Where requests are counted.
protocol LimitStore: Sendable {
    /// Counts one request against all of the limits; when one of them is used up, against none.
    ///
    /// - Parameters:
    ///   - limits: at least one.
    ///   - now: in milliseconds since 1970.
    /// - Throws: when nobody can count, such as a store that cannot be reached.
    func count(_ limits: [CountedLimit], of client: LimitClient, at now: Int64) async throws -> LimitDecision
}

/// A limit, and what it is counted for.
struct CountedLimit: Sendable, Hashable {
    /// A route, as `GET /v1/books/{id}`, or `default` for all that share one.
    var bucket: String
    var rate: Rate
}

/// What became of a request.
struct LimitDecision: Sendable, Equatable {
    /// Of the limit that leaves the fewest requests: how many it allows,
    var limit: Int
    /// how many of them remain after this one,
    var remaining: Int
    /// and when its window ends, in seconds since 1970.
    var reset: Int64
    /// Whole seconds until a request would pass; nil when this one may.
    var retryAfter: Int64?
}
