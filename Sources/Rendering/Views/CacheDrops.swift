import ServiceDescription

/// What the repository of one resource says about the cache when it writes.
struct CacheDrops {
  /// After the call of `write`: `(dropping: [.books], from: cache)`; empty where nothing cached is touched.
  let write: String
  let delete: String
  /// Declares what a deletion touches besides, in lines; none where that is nothing.
  let declaration: [String]
  /// Whether the repository needs the cache at all.
  let isNeeded: Bool

  init(_ resource: Resource, in service: Service) {
    let namespaces = CacheNamespaces(service)
    let own = namespaces.writing(to: resource)
    let touched = resource.actions.delete == nil ? [] : namespaces.deleting(from: resource)
    write = own.isEmpty ? "" : "(dropping: [\(own.joined(separator: ", "))], from: cache)"
    declaration =
      touched.count < 2
      ? [] : SwiftList.constant("private static let deleted: [CacheNamespace] =", touched, indentation: 4)
    delete =
      switch touched.count {
      case 0: ""
      case 1: "(dropping: [\(touched[0])], from: cache)"
      default: "(dropping: Self.deleted, from: cache)"
      }
    let isWritten = resource.actions.create != nil || resource.actions.update != nil
    isNeeded = isWritten && !own.isEmpty || !touched.isEmpty
  }

  /// `BookRepository(database: database, cache: cache)`
  func repositoryCall(_ type: String) -> String {
    type + "(database: database" + (isNeeded ? ", cache: cache" : "") + ")"
  }
}
