import Persistence
import ServiceDescription

/// Something that vanished and something alike that appeared. It is said, and never acted on.
public struct RenameGuess: Sendable, Equatable {
  /// `Book.isbn` or `Book`, as it was.
  public var old: String
  /// As it is.
  public var new: String
  /// The line that would declare the rename.
  public var line: String
  public var places: Places

  static func all(in correspondence: Correspondence) -> [RenameGuess] {
    resources(in: correspondence) + correspondence.resources.flatMap { fields(in: $0, correspondence) }
  }

  private static func resources(in correspondence: Correspondence) -> [RenameGuess] {
    var free = correspondence.added
    return correspondence.dropped.compactMap { dropped in
      let names = Set(dropped.fields.map(\.name))
      let alike = free.map { resource in resource.fields.count { names.contains($0.name) } }
      guard let index = alike.indices.max(by: { alike[$0] < alike[$1] }),
        alike[index] * 2 >= max(dropped.fields.count, free[index].fields.count)
      else { return nil }
      let added = free.remove(at: index)
      return RenameGuess(
        old: dropped.name.written, new: added.name.written, line: "was: \(dropped.name.written)",
        places: Places(old: dropped.origin, new: added.origin))
    }
  }

  private static func fields(in pair: ResourcePair, _ correspondence: Correspondence) -> [RenameGuess] {
    var free = pair.added
    return pair.dropped.compactMap { dropped in
      let type = Column(dropped, in: correspondence.old).type
      let index = free.firstIndex { field in
        Column(field, in: correspondence.new).type == type && field.isOptional == dropped.isOptional
          && target(of: field) == target(of: dropped)
      }
      guard let index else { return nil }
      let added = free.remove(at: index)
      return RenameGuess(
        old: "\(pair.old.name).\(dropped.name)", new: "\(pair.new.name).\(added.name)", line: "was: \(dropped.name)",
        places: Places(old: dropped.origin, new: added.origin))
    }
  }

  private static func target(of field: Field) -> Name? {
    if case .reference(let reference) = field.type { reference.target } else { nil }
  }
}
