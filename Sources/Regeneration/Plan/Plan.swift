/// What a run does to one file, and why.
public struct PlanEntry: Equatable, Sendable {
  public var path: String
  /// Where the file stood before, where that was another path.
  public var from: String?
  public var verdict: Verdict
  /// A remark worth saying, without a full stop; `nil` where the verdict says it all.
  public var why: String?
  public var refusal: Refusal?
  /// What stands on disk, at `from` where there is one; `nil` where that is no readable file.
  public var old: FileText?
  /// What is written where the verdict writes; else what Hornero makes now.
  public var new: FileText?
  /// How many places hold markers.
  public var conflicts = 0
  /// A file of the person's with the names that Hornero renamed: shown as a patch, never applied.
  public var offer: FileText?
}

/// What a run does to every file, complete before anything is written.
public struct Plan: Equatable, Sendable {
  /// Sorted by path. Refused files come with all others, so that one run shows every decision that is needed.
  public var entries: [PlanEntry]
  /// The lock after the run.
  public var lock: Lock
  /// The changes to the base, by path: a text to write, or `nil` to delete.
  public var base: [String: FileText?]
  /// The changes to the bases of merges that are not settled, likewise.
  public var openBase: [String: FileText?]
  /// Whether `lock` differs from the one on disk.
  public var changesLock: Bool
  /// Whether a base is needed that cannot be trusted, so that rendering the applied description again may help.
  public var lacksBase = false
  /// Whether only some files take part, so that the description does not count as applied.
  public var isPartial = false

  init(
    entries: [PlanEntry], lock: Lock, base: [String: FileText?], openBase: [String: FileText?], changesLock: Bool,
    lacksBase: Bool
  ) {
    (self.entries, self.lock, self.base, self.openBase) = (entries, lock, base, openBase)
    (self.changesLock, self.lacksBase) = (changesLock, lacksBase)
  }

  /// A plan that changes what is remembered, and no file.
  ///
  /// - Parameter settled: files whose open conflicts are forgotten.
  public init(lock: Lock, settled: [String]) {
    (entries, base, changesLock) = ([], [:], true)
    self.lock = lock
    openBase = Dictionary(settled.map { ($0, nil) }) { first, _ in first }
  }

  public var isRefused: Bool { entries.contains { $0.verdict == .refused } }

  /// Whether `generate` would change the project beyond a person's own edits.
  public var isDrift: Bool { entries.contains { $0.verdict.isDrift } }

  /// The files in which markers stand after the run.
  public var conflicts: [PlanEntry] { entries.filter { $0.verdict == .conflict || $0.verdict == .unsettled } }

  /// Takes leave of a file that was left out of the lock before planning: what was remembered about it goes.
  public mutating func forget(_ path: String, hadBase: Bool) {
    changesLock = true
    if hadBase { base.updateValue(nil, forKey: path) }
  }

  /// Whether applying the plan writes anything at all, be it only in `.hornero`.
  public var changesAnything: Bool {
    changesLock || !base.isEmpty || !openBase.isEmpty || entries.contains { $0.verdict.touchesFile }
  }
}
