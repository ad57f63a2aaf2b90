/// Which resource and field of a description is which of an older one.
///
/// What has the same name is the same, unless `was:` names another thing of before: then that is meant, also where a
/// thing of the new name goes at the same time. A `was:` whose rename has been done already names nothing.
public struct Correspondence: Sendable {
  public let old: Service
  public let new: Service
  /// In the order of the new description.
  public let resources: [ResourcePair]
  public let added: [Resource]
  public let dropped: [Resource]
  /// In the order of the new description.
  public let jobs: [JobPair]
  public let droppedJobs: [Job]
  /// Places in `resources`: each of a thousand asks about others.
  private let placesByNew: [Name: Int]
  private let placesByOld: [Name: Int]
  private let oldTables: [String: String?]

  public init(from old: Service, to new: Service) {
    (self.old, self.new) = (old, new)
    let match = Match(from: old.resources, to: new.resources, name: \.name, was: \.was)
    resources = match.pairs.map(ResourcePair.init)
    (added, dropped) = (match.added, match.dropped)
    let jobs = Match(from: old.jobs, to: new.jobs, name: \.name, was: \.was)
    self.jobs = jobs.pairs.map { JobPair(old: $0, new: $1) }
    droppedJobs = jobs.dropped
    let places = resources.indices
    placesByNew = Dictionary(places.map { [resources] in (resources[$0].new.name, $0) }) { first, _ in first }
    placesByOld = Dictionary(places.map { [resources] in (resources[$0].old.name, $0) }) { first, _ in first }
    let kept = resources.map { ($0.new.table, $0.old.table as String?) }
    let others = (added + old.resources).map { ($0.table, nil as String?) }
    oldTables = Dictionary(kept + others) { first, _ in first }
  }

  public func pair(ofNew name: Name) -> ResourcePair? { placesByNew[name].map { resources[$0] } }

  public func pair(ofOld name: Name) -> ResourcePair? { placesByOld[name].map { resources[$0] } }

  /// What a table of now was called before; nil for one that is new.
  public func oldTable(_ name: String) -> String? {
    // What the service keeps for itself is called the same for ever.
    oldTables[name] ?? name
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

/// A job in both descriptions.
public struct JobPair: Sendable {
  public var old: Job
  public var new: Job

  public var isRenamed: Bool { old.name.written != new.name.written }
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
