/// Whether one route does its work once for a request that comes again.
struct RouteIdempotency {
  /// The call that the table of routes has for it; nil where it does it each time.
  let chain: String?

  /// - Parameter repository: what the blueprint calls the one that keeps its resource.
  init(_ isIdempotent: Bool, repository: String) {
    chain = isIdempotent ? "idempotent(in: \(repository).database)" : nil
  }
}
