import ServiceDescription

/// Whether one route does its work once for a request that comes again.
struct RouteIdempotency {
  /// The call that the table of routes has for it; nil where it does it each time.
  let chain: String?

  init(_ isIdempotent: Bool) {
    chain = isIdempotent ? "idempotent(by: idempotency)" : nil
  }

  /// Whether a route of the resource does.
  static func isNeeded(by resource: Resource) -> Bool {
    resource.actions.create?.isIdempotent == true || resource.routes.contains(where: \.isIdempotent)
  }
}
