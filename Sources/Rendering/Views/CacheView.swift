import ServiceDescription
import Templating

/// What is kept of answers; there is none where no route is cached.
struct CacheView: View {
  var namespaces: [CacheNamespaceView]
  /// Whether a list has its rows, its rows and their number, or a flag against the cache.
  var hasItems: Bool
  var hasCounts: Bool
  var hasFlags: Bool
  /// Whether custom routes write what is kept.
  var hasDroppingRoutes: Bool

  static let schema = Schema<CacheView> {
    Many("namespaces", \.namespaces, "what is dropped together, one for each cached resource")
    Flag("hasItems", \.hasItems, "whether the rows of a list are kept one by one")
    Flag("hasCounts", \.hasCounts, "whether the number of rows is kept too")
    Flag("hasFlags", \.hasFlags, "whether a parameter asks for an answer of one's own")
  }

  /// Nil when no route is cached.
  init?(_ service: Service) {
    namespaces = CacheNamespaces(service).cached.map(CacheNamespaceView.init)
    let rules = service.resources.compactMap { $0.actions.list?.cache }
    hasItems = rules.contains { if case .membership = $0 { true } else { false } }
    hasCounts = rules.contains { if case .membership(_, .some) = $0 { true } else { false } }
    hasFlags = rules.contains { if case .pages = $0 { true } else { false } }
    hasDroppingRoutes = service.resources.contains { resource in
      resource.routes.contains { $0.cache == nil && RouteCache($0, of: resource, in: service).chain != nil }
    }
    if namespaces.isEmpty { return nil }
  }
}

/// What is dropped when one resource is written.
struct CacheNamespaceView: View {
  /// `static let books = CacheNamespace("books")`
  var declaration: String

  static let schema = Schema<CacheNamespaceView> {
    Code("declaration", \.declaration, "the declaration of the constant")
  }

  init(_ resource: Resource) {
    let property = SwiftIdentifier.property(resource.plural.lowerCamel)
    declaration = "static let \(property) = CacheNamespace(\(SwiftValue.text(resource.table)))"
  }
}
