/// The figures of many cases.
public struct Report: Sendable {
  public var files = 0
  public var edits = 0
  public var lost = 0
  public var unsettled = 0
  public var conflicts = 0
  public var needlessConflicts = 0
  public var gitFiles = 0
  public var gitLost = 0
  public var gitConflicts = 0
  public var gitNeedlessConflicts = 0
  /// Where git merges cleanly and no names were renamed: how many results there are, and how many are the same as ours.
  public var comparable = 0
  public var equal = 0
  /// Cases to look into: lost edits, and texts that differ from git's.
  public private(set) var remarkable: [Outcome] = []

  public init() {}

  public mutating func add(_ outcome: Outcome) {
    files += 1
    edits += outcome.edits.count
    lost += outcome.losses.count
    if !outcome.isSettled { unsettled += 1 }
    if outcome.isConflict { conflicts += 1 }
    if outcome.isConflict && !outcome.isContested { needlessConflicts += 1 }
    if let git = outcome.git {
      gitFiles += 1
      gitLost += git.losses.count
      if git.isConflict { gitConflicts += 1 }
      if git.isConflict && !outcome.isContested { gitNeedlessConflicts += 1 }
      if !git.isConflict && !outcome.hasRenames {
        comparable += 1
        if git.isEqual { equal += 1 }
      }
    }
    let differs = outcome.git.map { !$0.isConflict && !outcome.hasRenames && !$0.isEqual } ?? false
    let isNeedless = outcome.isConflict && !outcome.isContested
    if !outcome.losses.isEmpty || !outcome.isSettled || differs || isNeedless { remarkable.append(outcome) }
  }

  public static func + (left: Report, right: Report) -> Report {
    var sum = left
    sum.files += right.files
    sum.edits += right.edits
    sum.lost += right.lost
    sum.unsettled += right.unsettled
    sum.conflicts += right.conflicts
    sum.needlessConflicts += right.needlessConflicts
    sum.gitFiles += right.gitFiles
    sum.gitLost += right.gitLost
    sum.gitConflicts += right.gitConflicts
    sum.gitNeedlessConflicts += right.gitNeedlessConflicts
    sum.comparable += right.comparable
    sum.equal += right.equal
    sum.remarkable += right.remarkable
    return sum
  }

  /// As a table.
  public var text: String {
    """
    | figure | hornero | git merge-file |
    | --- | --- | --- |
    | edited files | \(files) | \(gitFiles) |
    | edits | \(edits) | |
    | edits lost or at a wrong place | \(lost) | \(gitLost) |
    | files with conflicts | \(conflicts) | \(gitConflicts) |
    | of these where nobody contests a place | \(needlessConflicts) | \(gitNeedlessConflicts) |
    | files that a second run would change | \(unsettled) | |
    | same text where git merges cleanly | \(equal) of \(comparable) | |
    """
  }
}
