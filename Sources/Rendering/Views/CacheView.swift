import ServiceDescription
import Templating

/// What is kept of answers; there is none where no route is cached.
struct CacheView: View {
  var namespaces: [CacheNamespaceView]

  static let schema = Schema<CacheView> {
    Many("namespaces", \.namespaces, "what is dropped together, one for each cached resource")
  }

  /// Nil when no route is cached.
  init?(_ service: Service) {
    namespaces = CacheNamespaces(service).cached.map(CacheNamespaceView.init)
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
