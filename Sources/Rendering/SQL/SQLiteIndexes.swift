import ServiceDescription

/// The indexes of a service: those that the description writes, and those that its references, filters and sort orders
/// need.
struct SQLiteIndexes {
  let service: Service

  struct Index: Equatable {
    var name: String
    var table: String
    var columns: [String]
    var isUnique: Bool
  }

  var all: [Index] {
    // Tables and indexes share one space of names.
    var taken = Set(service.resources.map(\.table))
    return service.resources.flatMap { resource in
      indexes(resource).map { columns, isUnique in
        var name = ([resource.table] + columns).joined(separator: "_")
        while !taken.insert(name).inserted { name += "_index" }
        return Index(name: name, table: resource.table, columns: columns, isUnique: isUnique)
      }
    }
  }

  private func indexes(_ resource: Resource) -> [(columns: [String], isUnique: Bool)] {
    var result: [(columns: [String], isUnique: Bool)] = []
    for list in resource.unique where !result.contains(where: { $0.columns == list.columns }) {
      result.append((list.columns, true))
    }
    let needed = needed(resource)
    // A reference without an index makes every deletion of its target read the whole table.
    let references = resource.references.map { [$0.field.column] }
    var implied = (references + needed).filter { !isCovered($0, of: resource, by: result.map(\.columns)) }
    let written = resource.indexes.map(\.columns)
    implied = implied.filter { columns in !written.contains { $0.starts(with: columns) } }
    implied = implied.enumerated().filter { index, columns in
      let others = implied.enumerated().filter { $0.offset != index }
      return !others.contains { other in
        other.element.starts(with: columns) && (other.element.count > columns.count || other.offset < index)
      }
    }.map(\.element)
    for columns in implied + written where !result.contains(where: { $0.columns == columns }) {
      result.append((columns, false))
    }
    return result
  }

  /// What the list is filtered and sorted by. Rows with integer ids are in their order in every index; of others the id
  /// has to be in it, for ties.
  private func needed(_ resource: Resource) -> [[String]] {
    guard resource.actions.list != nil else { return [] }
    let sorted = resource.list.sort.map { [$0.member.column] + (resource.id == .uuid ? ["id"] : []) }
    let filtered = resource.list.filters.map { [$0.member.column] }
    return (sorted + filtered).filter { $0[0] != "id" }
  }

  /// Whether an index that is there anyway gives these rows in this order.
  private func isCovered(_ columns: [String], of resource: Resource, by unique: [[String]]) -> Bool {
    if unique.contains(where: { $0.starts(with: columns) }) { return true }
    guard let field = resource.fields.first(where: { $0.column == columns[0] }), field.isUnique else { return false }
    // Nulls are not unique: among them the id still has to give the order.
    return columns.count == 1 || !field.isOptional
  }
}

extension FieldList {
  fileprivate var columns: [String] { members.map(\.column) }
}
