import ServiceDescription

/// The indexes of a resource: those that the description writes, and those that its references, filters and sort orders
/// need.
struct ResourceIndexes {
  private let resource: Resource

  init(_ resource: Resource) {
    self.resource = resource
  }

  /// An index that has no name yet.
  struct Unnamed: Equatable {
    var columns: [String]
    var isUnique = false
    var isOrdered = false
  }

  var all: [Unnamed] {
    var result = unique
    let sorted = resource.actions.list == nil ? [] : resource.list.sort.map { [$0.member.column] + tie }
    let needed = sorted + filtered
    // A reference without an index makes every deletion of its target read the whole table.
    let references = resource.references.map { [$0.field.column] }
    var implied = (references + needed.filter { $0[0] != "id" }).filter { !isCovered($0, by: result.map(\.columns)) }
    let written = resource.indexes.map(\.columns)
    implied = implied.filter { columns in !written.contains { $0.starts(with: columns) } }
    implied = implied.enumerated().filter { index, columns in
      let others = implied.enumerated().filter { $0.offset != index }
      return !others.contains { other in
        other.element.starts(with: columns) && (other.element.count > columns.count || other.offset < index)
      }
    }.map(\.element)
    result += implied.map { Unnamed(columns: $0, isOrdered: sorted.contains($0)) }
    for columns in written where !result.contains(where: { $0.columns == columns }) {
      result.append(Unnamed(columns: columns))
    }
    return result
  }

  private var unique: [Unnamed] {
    var result = resource.fields.filter(\.isUnique).map { Unnamed(columns: [$0.column], isUnique: true) }
    for list in resource.unique where !result.contains(where: { $0.columns == list.columns }) {
      result.append(Unnamed(columns: list.columns, isUnique: true))
    }
    return result
  }

  /// Rows with numbers for ids are in their order in every index of SQLite; of others the id has to be in it, for ties.
  private var tie: [String] { resource.id == .uuid ? ["id"] : [] }

  private var filtered: [[String]] {
    resource.actions.list == nil ? [] : resource.list.filters.map { [$0.member.column] }
  }

  /// Whether an index that is there anyway gives these rows in this order.
  private func isCovered(_ columns: [String], by unique: [[String]]) -> Bool {
    if unique.contains(where: { $0.starts(with: columns) }) { return true }
    guard let field = resource.fields.first(where: { $0.column == columns[0] }), field.isUnique else { return false }
    // Nulls are not unique: among them the id still has to give the order.
    return columns.count == 1 || !field.isOptional
  }
}

extension FieldList {
  fileprivate var columns: [String] { members.map(\.column) }
}
