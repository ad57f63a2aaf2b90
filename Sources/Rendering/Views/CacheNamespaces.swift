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
      || service.resources.contains { other in
        other.routes.contains { $0.cache != nil && $0.returned == resource.name }
      }
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
    var touched: Set<String> = [resource.table]
    var gone = touched
    var waiting = [resource]
    while let deleted = waiting.popLast() {
      for other in service.resources {
        for (_, reference) in other.references where reference.target == deleted.name {
          switch reference.onDelete {
          case .forbid: break
          case .clear: touched.insert(other.table)
          case .cascade:
            // Only rows that go take others with them. One that was cleared before may still go.
            if gone.insert(other.table).inserted { waiting.append(other) }
            touched.insert(other.table)
          }
        }
      }
    }
    return cached.filter { touched.contains($0.table) }.map(Self.member)
  }

  /// `.books`
  static func member(_ resource: Resource) -> String {
    "." + SwiftIdentifier.afterDot(SwiftIdentifier.property(resource.plural.lowerCamel))
  }
}
