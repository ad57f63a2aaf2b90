import Hummingbird

/// The policy of each path, as the description declares it.
enum CORSPolicies {
    /// Nil where pages of other origins have no business.
    static func policy(for path: String) -> CORSPolicy? {
        if path.isBelow("/v1") { return api }
        return nil
    }

    private static let api = CORSPolicy(
        origins: .some(["https://bookstore.example"]),
        methods: nil,
        headers: [
            "Authorization", "Cache-Control", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match",
            "X-Request-Id",
        ].joined(separator: ", "),
        allowsCredentials: false,
        maxAge: 3600
    )
}
