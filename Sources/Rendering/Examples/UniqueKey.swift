import ServiceDescription

/// Fields that no two rows may share.
struct UniqueKey: Equatable {
  /// At least one.
  let fields: [Field]

  /// Each set of fields once. Left out is what `id` or a timestamp is part of: nobody can foretell a clash.
  static func all(of resource: Resource) -> [UniqueKey] {
    let single = resource.fields.filter(\.isUnique).map { [$0] }
    let together = resource.unique.compactMap { list in
      let fields = list.members.compactMap { member in
        if case .field(let field) = member { field } else { nil }
      }
      return fields.count == list.members.count ? fields : nil
    }
    var seen: Set<Set<Name>> = []
    return (single + together).filter { seen.insert(Set($0.map(\.name))).inserted }.map(UniqueKey.init)
  }

  /// Whether the database would refuse the second of two such rows. Null is like no other null.
  func clashes(_ row: ExampleRow, _ other: ExampleRow) -> Bool {
    fields.allSatisfy { field in
      guard let cell = row.content(field.name) else { return false }
      return cell == other.content(field.name)
    }
  }

  /// Whether giving one row these fields of another makes this key clash, and no other of the resource.
  func canBeTested(_ row: ExampleRow, against other: ExampleRow, keys: [UniqueKey]) -> Bool {
    var copy = row
    for field in fields where field.access != .readOnly { copy.cells[field.name] = other.cells[field.name] }
    return keys.filter { $0.clashes(copy, other) } == [self]
  }
}
