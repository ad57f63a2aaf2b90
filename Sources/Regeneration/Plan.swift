/// What a run does to one file, and why.
public struct PlanEntry: Equatable, Sendable {
  public var path: String
  public var verdict: Verdict
  /// A remark worth saying, without a full stop; `nil` where the verdict says it all.
  public var why: String?
  public var refusal: Refusal?
  /// What stands on disk, where that is a readable file.
  public var old: FileText?
  /// What Hornero makes now; for `create`, `seed`, `frozen` and `update` also what is written.
  public var new: FileText?
}

/// What a run does to every file, complete before anything is written.
public struct Plan: Equatable, Sendable {
  /// Sorted by path. Refused files come with all others, so that one run shows every decision that is needed.
  public var entries: [PlanEntry]
  /// The lock after the run.
  public var lock: Lock
  /// The changes to the base, by path: a text to write, or `nil` to delete.
  public var base: [String: FileText?]
  /// Whether `lock` differs from the one on disk.
  public var changesLock: Bool

  public var isRefused: Bool { entries.contains { $0.verdict == .refused } }

  /// Whether `generate` would change the project beyond a person's own edits.
  public var isDrift: Bool { entries.contains { $0.verdict.isDrift } }

  /// Takes leave of a file that was left out of the lock before planning: what was remembered about it goes.
  public mutating func forget(_ path: String, hadBase: Bool) {
    changesLock = true
    if hadBase { base.updateValue(nil, forKey: path) }
  }

  /// Whether applying the plan writes anything at all, be it only in `.hornero`.
  public var changesAnything: Bool {
    changesLock || !base.isEmpty || entries.contains { $0.verdict.touchesFile }
  }
}
