/// Which resource and field of a description is which of an older one.
///
/// What has the same name is the same, unless `was:` names another thing of before: then that is meant, also where a
/// thing of the new name goes at the same time. A `was:` whose rename has been done already names nothing.
public struct Correspondence: Sendable {
  public var old: Service
  public var new: Service
  /// In the order of the new description.
  public var resources: [ResourcePair]
  public var added: [Resource]
  public var dropped: [Resource]

  public init(from old: Service, to new: Service) {
    (self.old, self.new) = (old, new)
    let match = Match(from: old.resources, to: new.resources, name: \.name, was: \.was)
    resources = match.pairs.map(ResourcePair.init)
    (added, dropped) = (match.added, match.dropped)
  }

  public func pair(ofNew name: Name) -> ResourcePair? {
    resources.first { $0.new.name == name }
  }

  public func pair(ofOld name: Name) -> ResourcePair? {
    resources.first { $0.old.name == name }
  }
}

/// A resource in both descriptions.
public struct ResourcePair: Sendable {
  public var old: Resource
  public var new: Resource
  /// In the order of the new description.
  public var fields: [FieldPair]
  public var added: [Field]
  public var dropped: [Field]

  public var isRenamed: Bool { old.name != new.name }

  init(_ old: Resource, _ new: Resource) {
    (self.old, self.new) = (old, new)
    let match = Match(from: old.fields, to: new.fields, name: \.name, was: \.was)
    fields = match.pairs.map { FieldPair(old: $0, new: $1) }
    (added, dropped) = (match.added, match.dropped)
  }
}

/// A field in both descriptions.
public struct FieldPair: Sendable {
  public var old: Field
  public var new: Field

  public var isRenamed: Bool { old.name != new.name }

  public init(old: Field, new: Field) {
    (self.old, self.new) = (old, new)
  }
}

/// Pairs things by their names, and by the names they had.
private struct Match<Thing> {
  var pairs: [(Thing, Thing)] = []
  var added: [Thing] = []
  var dropped: [Thing]

  init(from old: [Thing], to new: [Thing], name: (Thing) -> Name, was: (Thing) -> Name?) {
    let olds = Dictionary(old.map { (Key(name($0)), $0) }) { first, _ in first }
    var found: Set<Key> = []
    for thing in new {
      let candidates = [was(thing), name(thing)].compactMap(\.self).map(Key.init)
      if let key = candidates.first(where: { olds[$0] != nil }), let match = olds[key] {
        pairs.append((match, thing))
        found.insert(key)
      } else {
        added.append(thing)
      }
    }
    dropped = old.filter { !found.contains(Key(name($0))) }
  }

  /// Names are told apart by their words: `ISBNCode` and `IsbnCode` are the same table.
  private struct Key: Hashable {
    var words: [String]

    init(_ name: Name) { words = name.words }
  }
}
