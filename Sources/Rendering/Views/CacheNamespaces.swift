import ServiceDescription

/// Which resources are cached, and what a write to one makes stale.
struct CacheNamespaces {
  private let service: Service

  init(_ service: Service) {
    self.service = service
  }

  /// Whether any answer about the resource is kept, be it by a custom route of another one.
  func isCached(_ resource: Resource) -> Bool {
    resource.actions.all.contains { $0.cache != nil } || resource.routes.contains { $0.cache != nil }
      || service.links.inCachedAnswers.contains(resource.name)
  }

  /// Whether the table of its routes speaks of the cache, or its handlers do.
  func isNeededByRoutes(of resource: Resource) -> Bool {
    resource.actions.all.contains { $0.cache != nil }
      || resource.routes.contains { RouteCache($0, of: resource, in: service).chain != nil }
  }

  var cached: [Resource] { service.resources.filter(isCached) }

  /// What creating or changing a row makes stale: the resource's own.
  func writing(to resource: Resource) -> [String] {
    isCached(resource) ? [Self.member(resource)] : []
  }

  /// What deleting a row makes stale: its own, those of rows that go with it, and those of rows that then refer to
  /// nothing. In the order of the description.
  func deleting(from resource: Resource) -> [String] {
    var touched: Set<Name> = [resource.name]
    var gone = touched
    var waiting = [resource.name]
    while let deleted = waiting.popLast() {
      for referrer in service.links.referrers(to: deleted) where referrer.onDelete != .forbid {
        let name = service.resources[referrer.place].name
        touched.insert(name)
        // Only rows that go take others with them. One that was cleared before may still go.
        if referrer.onDelete == .cascade, gone.insert(name).inserted { waiting.append(name) }
      }
    }
    return members(of: touched)
  }

  /// What the cached ones among these resources are kept under, in the order of the description, each once.
  func members(of names: some Sequence<Name>) -> [String] {
    Set(names.compactMap(service.links.place)).sorted().map { service.resources[$0] }.filter(isCached).map(Self.member)
  }

  /// `.books`
  static func member(_ resource: Resource) -> String {
    "." + SwiftIdentifier.afterDot(SwiftIdentifier.property(resource.plural.lowerCamel))
  }
}
