import ServiceDescription

/// What the repository of one resource says about the cache when it writes.
struct CacheDrops {
  /// Arguments of `write`: `dropping: [.books]`, `from: cache`; none where nothing cached is touched.
  let write: [String]
  let delete: [String]
  /// Declares what a deletion touches besides, in lines; none where that is nothing.
  let declaration: [String]
  /// Whether the repository needs the cache at all.
  let isNeeded: Bool

  init(_ resource: Resource, in service: Service) {
    let namespaces = CacheNamespaces(service)
    let own = namespaces.writing(to: resource)
    let touched = resource.actions.delete == nil ? [] : namespaces.deleting(from: resource)
    write = own.isEmpty ? [] : ["dropping: [\(own.joined(separator: ", "))]", "from: cache"]
    declaration =
      touched.count < 2
      ? [] : SwiftList.constant("private static let deleted: [CacheNamespace] =", touched, indentation: 4)
    delete =
      switch touched.count {
      case 0: []
      case 1: ["dropping: [\(touched[0])]", "from: cache"]
      default: ["dropping: Self.deleted", "from: cache"]
      }
    let isWritten = resource.actions.create != nil || resource.actions.update != nil
    isNeeded = isWritten && !own.isEmpty || !touched.isEmpty
  }

  /// The beginning of a call with a trailing closure.
  static func call(_ head: String, _ arguments: [String], _ tail: String, indentation: Int) -> String {
    arguments.isEmpty ? head + tail : SwiftCall.text(head, arguments, tail: tail, indentation: indentation)
  }

  /// `BookRepository(database: database, cache: cache)`
  ///
  /// - Parameter cache: the expression for the cache.
  func repositoryCall(_ type: String, cache: String = "cache") -> String {
    type + "(database: database" + (isNeeded ? ", cache: " + cache : "") + ")"
  }
}
