import ServiceDescription

/// What one route has to do with the cache: its answers are kept, or what it does makes kept ones stale.
struct RouteCache {
  /// The call that the table of routes has for it; nil where it has nothing to do with the cache.
  let chain: String?
  /// Whether its whole answers are kept.
  let keepsAnswers: Bool

  init(_ action: Action, of resource: Resource, in service: Service) {
    let isPersonal = action.kind == .list && OwnerView.isPersonal(resource, in: service)
    let namespaces = [CacheNamespaces.member(resource)]
    switch action.cache {
    case .answers(let time): chain = Self.cached(namespaces, for: time, isPersonal: isPersonal)
    case .pages(let time, let flag):
      chain = Self.cached(namespaces, for: time, unless: flag, isPersonal: isPersonal)
    // Its parts are kept, and its repository drops what it writes.
    case .membership, nil: chain = nil
    }
    keepsAnswers = chain != nil
  }

  /// Of a custom route: what its resource and the one that it answers with are kept under.
  init(_ route: Route, of resource: Resource, in service: Service) {
    let all = CacheNamespaces(service)
    let namespaces = all.members(of: [resource.name] + [route.returned].compactMap(\.self))
    if case .answers(let time) = route.cache {
      chain = Self.cached(namespaces, for: time)
    } else if route.method != .get, !namespaces.isEmpty {
      chain = "dropping(" + (namespaces + ["from: cache"]).joined(separator: ", ") + ")"
    } else {
      chain = nil
    }
    keepsAnswers = route.cache != nil
  }

  private static func cached(
    _ namespaces: [String], for time: Span, unless flag: Name? = nil, isPersonal: Bool = false
  ) -> String {
    let personal = isPersonal ? ["isPersonal: true"] : []
    let unless = flag.map { ["unless: " + SwiftValue.text($0.snake)] } ?? []
    let arguments = namespaces + ["for: " + SwiftValue.duration(time)] + unless + personal + ["in: cache"]
    return "cached(" + arguments.joined(separator: ", ") + ")"
  }
}

extension SwiftValue {
  /// `.minutes(10)`
  static func duration(_ value: Span) -> String {
    let (count, unit) = value.parts
    return ".\(unit.rawValue)s(\(grouped(count)))"
  }
}
