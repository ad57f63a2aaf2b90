import ServiceDescription

/// A name of the emitted code that goes away, or means something else, when the description changes.
public struct SymbolChange: Sendable, Equatable {
  /// As it stands in code, `isbn` or `BookInput`.
  public var name: String
  /// The types that it is a member of; empty for a type.
  public var owners: [String]
  /// `Book.isbn`, as a person speaks of it.
  public var written: String
  public var what: String
  /// What takes its place; nil where nothing does.
  public var replacement: String?
}

/// The names that a change takes away or gives another meaning.
public func symbolChanges(_ correspondence: Correspondence) -> [SymbolChange] {
  SymbolComparison(correspondence).changes
}

private struct SymbolComparison {
  private(set) var changes: [SymbolChange] = []
  private let correspondence: Correspondence
  private let names: (old: NameTable, new: NameTable)

  init(_ correspondence: Correspondence) {
    self.correspondence = correspondence
    names = (NameTable(correspondence.old), NameTable(correspondence.new))
    for resource in correspondence.dropped {
      for type in names.old[resource.name].types { add(type, "is gone") }
    }
    for pair in correspondence.resources { compare(pair) }
  }

  private mutating func compare(_ pair: ResourcePair) {
    let (old, new) = (names.old[pair.old.name], names.new[pair.new.name])
    for (type, now) in zip(old.types, new.types) where type != now { add(type, "is \(now) now", now) }
    let owners = [old.type, old.input]
    for field in pair.dropped {
      let property = SwiftIdentifier.afterDot(SwiftIdentifier.property(field.swiftName))
      add(property, "is gone", owners: owners)
    }
    for fields in pair.fields { compare(fields, of: pair, owners) }
  }

  private mutating func compare(_ fields: FieldPair, of pair: ResourcePair, _ owners: [String]) {
    let old = FieldScalar(fields.old, of: pair.old, in: correspondence.old, names: names.old)
    let new = FieldScalar(fields.new, of: pair.new, in: correspondence.new, names: names.new)
    let property = SwiftIdentifier.afterDot(SwiftIdentifier.property(fields.old.swiftName))
    let now = SwiftIdentifier.afterDot(SwiftIdentifier.property(fields.new.swiftName))
    let types = (old.type + (fields.old.isOptional ? "?" : ""), new.type + (fields.new.isOptional ? "?" : ""))
    if property != now {
      add(
        property, "is \(now) now" + (types.0 == types.1 ? "" : ", and \(types.1) instead of \(types.0)"), now,
        owners: owners)
    } else if types.0 != types.1 {
      add(property, "is \(types.1) instead of \(types.0)", owners: owners)
    }
    let kept = Set(fields.new.type.caseNames)
    for name in fields.old.type.caseNames where !kept.contains(name) {
      add(name, "is gone", owners: owners + [old.nestedType].compactMap(\.self))
    }
  }

  private mutating func add(_ name: String, _ what: String, _ replacement: String? = nil, owners: [String] = []) {
    changes.append(
      SymbolChange(
        name: name, owners: owners, written: owners.first.map { "\($0).\(name)" } ?? name, what: what,
        replacement: replacement))
  }
}

extension ResourceNames {
  /// What an owner's code may speak of.
  fileprivate var types: [String] { [type, input, repository, rules, blueprint] }
}

extension FieldType {
  fileprivate var caseNames: [String] {
    switch self {
    case .scalar(.enumeration(let cases)), .array(.enumeration(let cases), _):
      cases.map { SwiftIdentifier.afterDot(SwiftIdentifier.enumCase($0.name.lowerCamel)) }
    default: []
    }
  }
}
