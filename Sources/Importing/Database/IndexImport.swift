import ServiceDescription

/// What is unique, and what is searched by.
struct IndexImport {
  private let importer: TableImport
  /// Members of the resource by their columns.
  private let members: [String: String]
  private let key: KeyImport

  init(_ importer: TableImport, _ members: [String: String], _ key: KeyImport) {
    (self.importer, self.members, self.key) = (importer, members, key)
  }

  func add(to resource: inout Draft<String>.Resource) {
    if !key.members.isEmpty { addUnique(key.members, "its key", to: &resource) }
    var (filters, sorts): ([String], [String]) = ([], [])
    for index in importer.table.indexes {
      let columns = index.columns.compactMap { $0 }
      guard columns.count == index.columns.count, !index.isPartial else {
        let what = index.isPartial ? "some rows" : "an expression"
        importer.notes.remark("the index \(index.name) is for \(what) and is not carried", at: importer.table.name)
        continue
      }
      if index.isUnique {
        addUnique(columns, "the index \(index.name)", to: &resource)
        continue
      }
      let names = columns.compactMap { members[$0] }
      guard names.count == columns.count else {
        importer.notes.remark("the index \(index.name) has a column that is left out", at: importer.table.name)
        continue
      }
      // In the order of ids among equals: that is how lists are sorted.
      if names.count == 2, names[1] == "id" {
        sorts.append(names[0])
      } else if names.count == 1 {
        if names[0] != "id", isAsked(names[0], resource) { filters.append(names[0]) }
      } else if names.allSatisfy({ $0 == "id" || isAsked($0, resource) || isReference($0, resource) }) {
        resource.indexes.append(names)
      } else {
        importer.notes.remark("the index \(index.name) is for what is not searched by here", at: importer.table.name)
      }
    }
    if !filters.isEmpty { resource.list.append(("filter", "[\(once(filters).joined(separator: ", "))]")) }
    if !sorts.isEmpty { resource.list.append(("sort", "[\(once(["id"] + sorts).joined(separator: ", "))]")) }
  }

  private func addUnique(_ columns: [String], _ what: String, to resource: inout Draft<String>.Resource) {
    let names = columns.compactMap { members[$0] }
    guard names.count == columns.count else {
      importer.notes.remark("\(what) has a column that is left out, so nothing is unique", at: importer.table.name)
      return
    }
    if names == ["id"] { return }
    if names.count == 1, let place = resource.fields.firstIndex(where: { $0.name == names[0] }) {
      if !resource.fields[place].rules.contains(where: { $0.key == "unique" }) {
        resource.fields[place].rules.append(("unique", "true"))
      }
    } else if !resource.unique.contains(names) {
      resource.unique.append(names)
    }
  }

  private func isReference(_ name: String, _ resource: Draft<String>.Resource) -> Bool {
    resource.fields.first { $0.name == name }.map { $0.type.first?.isUppercase == true } ?? false
  }

  /// Whether a list can be asked by it. References have an index anyway.
  private func isAsked(_ name: String, _ resource: Draft<String>.Resource) -> Bool {
    guard let field = resource.fields.first(where: { $0.name == name }) else { return true }
    return field.type != "json" && !field.type.hasPrefix("[") && !isReference(name, resource)
      && !field.rules.contains { $0.value == "write-only" }
  }

  private func once(_ names: [String]) -> [String] {
    names.enumerated().filter { index, name in !names[..<index].contains(name) }.map(\.element)
  }
}
