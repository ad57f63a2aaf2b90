/// What Hornero wrote last, one entry per file: the memory that tells a person's edits from our own text.
///
/// As text (see `Lock.text`) it is a header and one line per file, sorted by path, so that git merges it line by line;
/// with git's `union` merge two branches that both changed an entry leave two lines, which `Lock` reads as one entry
/// with two possible digests.
public struct Lock: Equatable, Sendable {
  /// The version of the text format that this code reads and writes.
  public static let format = 1

  /// The version of the tool that wrote it.
  public var tool: String
  /// Name and version of the template pack.
  public var pack: String
  /// The description, relative to the project.
  public var description: String
  /// Sorted by path, then template, then subject; none twice.
  public private(set) var entries: [LockEntry]

  public init(tool: String, pack: String, description: String, entries: [LockEntry] = []) {
    self.tool = tool
    self.pack = pack
    self.description = description
    self.entries = entries.sorted(by: LockEntry.precedes)
  }

  /// The same lock without the entries for which `isReleased` holds: those files are the person's from now on.
  public func releasing(where isReleased: (LockEntry) -> Bool) -> Lock {
    var lock = self
    lock.entries.removeAll(where: isReleased)
    return lock
  }
}

/// One file that Hornero wrote.
public struct LockEntry: Equatable, Sendable {
  public enum State: String, Sendable {
    case present
    /// A tombstone: the person deleted it, and it is not brought back.
    case removed
    /// The person took it over (`hornero own`); it is never written again.
    case owned
    /// A merge wrote conflicts into it; see `open`.
    case conflict
  }

  public var template: String
  public var subject: String
  public var path: String
  public var ownership: Ownership
  public var state: State
  /// Of the text that was generated last; sorted, never empty. More than one only where git joined two branches.
  public var digests: [Digest]
  /// What there was before the merge, for the state `conflict` and no other.
  public var open: OpenConflict?

  public init(
    template: String, subject: String, path: String, ownership: Ownership, state: State = .present, digests: [Digest],
    open: OpenConflict? = nil
  ) {
    self.template = template
    self.subject = subject
    self.path = path
    self.ownership = ownership
    self.state = state
    self.digests = digests
    self.open = open
  }

  var identity: Identity { Identity(template: template, subject: subject) }

  /// The order of lines in a lock: by path, then template, then subject.
  static func precedes(_ left: LockEntry, _ right: LockEntry) -> Bool {
    (left.path, left.template, left.subject) < (right.path, right.template, right.subject)
  }

  /// Whether both are about one file at one path.
  func isAboutSameFile(as other: LockEntry) -> Bool {
    path == other.path && template == other.template && subject == other.subject
  }
}

/// What a merge that wrote conflicts began with. It is remembered until they are settled, so that the merge is offered
/// again should the file be put back.
public struct OpenConflict: Equatable, Sendable {
  /// Of the file as it was before the merge.
  public var before: Digest
  /// Of the base that it was merged with, kept in `.hornero/conflicts`; `nil` where that was not known.
  public var base: Digest?

  public init(before: Digest, base: Digest?) {
    self.before = before
    self.base = base
  }
}
