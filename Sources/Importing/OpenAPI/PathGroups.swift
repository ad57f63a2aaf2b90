import ServiceDescription

/// The operations of a document by the first part of their paths.
struct PathGroups {
  struct Operation {
    var method: String
    /// After the first part.
    var rest: [String]
    var node: DocumentNode
    /// Parameters of the path and of the operation, references followed.
    var parameters: [DocumentNode]
    /// The method's key.
    var place: DocumentNode

    /// Whether it is for one item: `/pets/{id}`.
    var isItem: Bool { rest.count == 1 && rest[0].hasPrefix("{") }
  }

  struct Group {
    /// `pets`
    var segment: String
    var operations: [Operation]
    var place: DocumentNode
  }

  private(set) var all: [Group] = []
  /// Words that every path begins with, such as a version: part of the prefix.
  let common: [String]
  private static let methods: Set = ["get", "post", "put", "patch", "delete"]

  init(_ document: OpenAPIDocument) {
    var places: [String: Int] = [:]
    let paths = (document.root["paths"]?.entries ?? []).filter { $0.name.hasPrefix("/") }
    common = Self.common(paths.map { $0.name.split(separator: "/").map(String.init) })
    for path in paths {
      let parts = path.name.split(separator: "/").dropFirst(common.count).map(String.init)
      guard let first = parts.first, !first.contains("{") else {
        document.remark("'\(path.name)' does not begin with a word, and no resource has it", at: path.key)
        continue
      }
      guard let item = document.resolved(path.value) else { continue }
      let shared = item["parameters"]?.elements ?? []
      for entry in item.entries ?? [] {
        guard Self.methods.contains(entry.name) else {
          if ["head", "options", "trace"].contains(entry.name) {
            document.remark("\(entry.name.uppercased()) is answered by the service itself", at: entry.key)
          }
          continue
        }
        let parameters = (shared + (entry.value["parameters"]?.elements ?? [])).compactMap { document.resolved($0) }
        let operation = Operation(
          method: entry.name, rest: Array(parts.dropFirst()), node: entry.value, parameters: parameters,
          place: entry.key)
        if let place = places[first] {
          all[place].operations.append(operation)
        } else {
          places[first] = all.count
          all.append(Group(segment: first, operations: [operation], place: path.key))
        }
      }
    }
  }

  /// Only as far as every path still goes on with a word: that names its resource.
  private static func common(_ paths: [[String]]) -> [String] {
    guard let first = paths.first else { return [] }
    var count = 0
    while count + 1 < first.count,
      paths.allSatisfy({ path in
        path.count > count + 1 && path[count] == first[count] && !path[count].contains("{")
          && !path[count + 1].contains("{")
      })
    {
      count += 1
    }
    return Array(first.prefix(count))
  }
}
