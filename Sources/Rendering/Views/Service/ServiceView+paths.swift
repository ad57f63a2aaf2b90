import Templating

/// What stands beside the API, and whose pages may use it.
extension ServiceView {
  var hasFallback: Bool { fallback != nil }
  /// The Content-Security-Policy: pages of one's own, or nothing at all.
  var contentPolicy: String { "default-src \(hasFallback ? "'self'" : "'none'"); frame-ancestors 'none'" }
  /// The prefix of the API with its first slash.
  var prefixPath: String { "/" + prefix }
  var comparesPaths: Bool { hasFallback || hasCORS || hasMovedPaths }
  var hasMovedPaths: Bool { !movedPaths.isEmpty }
  var allCORS: [CORSView] { resourceCORS + [apiCORS].compactMap { $0 } }
  var hasCORS: Bool { !allCORS.isEmpty }

  /// What a page of another origin may read besides the body.
  var exposedHeaders: [String] {
    Self.exposedHeaders(hasLimits: hasLimits, hasCache: hasCache, hasIdempotency: hasIdempotency)
  }

  /// The elements of an array, in lines.
  static func exposedHeaders(hasLimits: Bool, hasCache: Bool, hasIdempotency: Bool) -> [String] {
    let limits = ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"]
    let all =
      (hasCache ? ["Age"] : []) + ["ETag"] + (hasIdempotency ? ["Idempotent-Replayed"] : []) + [
        "Link", "Location", "Retry-After",
      ]
      + (hasCache ? ["X-Cache"] : []) + (hasLimits ? limits : []) + ["X-Request-Id"]
    return SwiftCall.wrapped(all.map { SwiftValue.text($0) + "," }, separator: " ", indentation: 8)
  }

  @SchemaBuilder<ServiceView>
  static var pathMembers: [SchemaMember<ServiceView>] {
    Code("fallback", \.fallback, "a file that answers unknown GETs outside the API")
    Flag("hasFallback", \.hasFallback, "whether there is one")
    Flag("hasMetrics", \.hasMetrics, "whether /metrics shows what the service counts")
    Code("contentPolicy", \.contentPolicy, "the Content-Security-Policy of every answer")
    Code("prefixPath", \.prefixPath, "the prefix of the API with its first slash")
    Flag("comparesPaths", \.comparesPaths, "whether something depends on what a path begins with")
    Many("movedPaths", \.movedPaths, "paths that resources had before")
    Flag("hasMovedPaths", \.hasMovedPaths, "whether there are any")
    One("apiCORS", \.apiCORS, "the CORS policy of the whole API")
    Many("pathCORS", \.pathCORS, "the paths of single resources that have CORS policies of their own")
    Many("allCORS", \.allCORS, "all CORS policies")
    Flag("hasCORS", \.hasCORS, "whether pages of other origins may use anything")
    Code("exposedHeaders", \.exposedHeaders, "what a page of another origin may read besides the body, in lines")
  }
}
