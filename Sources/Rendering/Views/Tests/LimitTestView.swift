import ServiceDescription
import Templating

/// A limited route, and what counts on it.
struct LimitTestView: View {
  var method: String
  /// An address of the route.
  var path: String
  /// What its requests are counted for.
  var bucket: Text
  /// Rates, the elements of an array.
  var rates: String
  /// Whether its whole answers are kept.
  var isCached: Bool
  /// Whether it is a standard action of a resource that anyone may use.
  var isAction: Bool

  /// The value that a test takes for it.
  var testCase: String {
    SwiftCall.text(
      "Limited",
      [
        "method: \(method)", "path: \(SwiftValue.text(path))", "bucket: \(SwiftValue.text(bucket.value))",
        "rates: [\(rates)]",
      ], indentation: 13)
  }

  static let schema = Schema<LimitTestView> {
    Code("method", \.method, "the method, a Swift expression")
    Code("path", \.path, "an address of the route")
    Words("bucket", \.bucket, "what its requests are counted for")
    Code("rates", \.rates, "the rates that count, as elements of an array")
  }

  init(_ action: Action, of resource: Resource, limit: RouteLimit, in service: Service) {
    let list = service.api.prefix + "/" + resource.path
    let id = resource.id == .int ? "1" : "00000000-0000-4000-8000-000000000001"
    let (verb, isItem) =
      switch action.kind {
      case .list: ("GET", false)
      case .create: ("POST", false)
      case .get: ("GET", true)
      case .update: ("PATCH", true)
      case .delete: ("DELETE", true)
      }
    method = "." + verb.lowercased()
    path = isItem ? list + "/" + id : list
    bucket = Text(limit.isOwn ? verb + " " + list + (isItem ? "/{id}" : "") : "default")
    rates = RouteLimit.literals(limit.rates)
    isCached = RouteCache(action, of: resource, in: service).keepsAnswers
    isAction = action.allow == .anyone
  }

  init(method: String, path: String, bucket: String, rates: [Rate]) {
    self.method = method
    self.path = path
    self.bucket = Text(bucket)
    self.rates = RouteLimit.literals(rates)
    isCached = false
    isAction = false
  }

  init(_ route: Route, of resource: Resource, limit: RouteLimit, in service: Service) {
    let list = service.api.prefix + "/" + resource.path + "/"
    method = "." + route.method.rawValue.lowercased()
    path = list + RouteExample.path(of: route, of: resource)
    let pattern = list + route.path.map(\.documented).joined(separator: "/")
    bucket = Text(limit.isOwn ? route.method.rawValue + " " + pattern : "default")
    rates = RouteLimit.literals(limit.rates)
    isCached = RouteCache(route, of: resource, in: service).keepsAnswers
    isAction = false
  }

  /// The routes of a service whose limits are known.
  static func limited(in service: Service) -> [LimitTestView] {
    all(in: service) { $0.chain != nil && !$0.isDynamic && !$0.isByTier }
  }

  /// Those that a function limits.
  static func dynamic(in service: Service) -> [LimitTestView] { all(in: service) { $0.isDynamic && !$0.isByTier } }

  /// Those that the role of whoever asks limits.
  static func tiered(in service: Service) -> [LimitTestView] { all(in: service) { $0.isByTier } }

  /// Those that nothing limits.
  static func exempt(in service: Service) -> [LimitTestView] { all(in: service) { $0.chain == nil } }

  private static func all(in service: Service, where isMeant: (RouteLimit) -> Bool) -> [LimitTestView] {
    service.resources.flatMap { resource in
      let actions = resource.actions.all.compactMap { action -> LimitTestView? in
        let limit = RouteLimit(action.limit, in: service)
        return isMeant(limit) ? LimitTestView(action, of: resource, limit: limit, in: service) : nil
      }
      let routes = resource.routes.compactMap { route -> LimitTestView? in
        let limit = RouteLimit(route.limit, in: service)
        return isMeant(limit) ? LimitTestView(route, of: resource, limit: limit, in: service) : nil
      }
      return actions + routes
    }
  }
}
