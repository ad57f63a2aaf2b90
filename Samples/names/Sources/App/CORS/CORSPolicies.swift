import Hummingbird

/// The policy of each path, as the description declares it.
enum CORSPolicies {
    /// Nil where pages of other origins have no business.
    static func policy(for path: String) -> CORSPolicy? {
        if path.isBelow("/api/v2/people") { return peoplePolicy }
        if path.isBelow("/api/v2/selves") { return peoplePolicy }
        return nil
    }

    private static let peoplePolicy = CORSPolicy(
        origins: .all,
        methods: nil,
        headers: [
            "Authorization", "Cache-Control", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match",
            "X-Request-Id",
        ].joined(separator: ", "),
        allowsCredentials: false,
        maxAge: nil
    )
}
