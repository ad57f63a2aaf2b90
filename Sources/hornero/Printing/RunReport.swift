import HorneroKit
import Regeneration

/// What a run says about its plan. Pure: text from values.
struct RunReport {
  let plan: Plan
  let isNew: Bool
  /// The project's directory as it is called from here, `.` for the working directory.
  let project: String
  /// The name of the project's directory.
  let title: String
  let style: Style

  init(run: PreparedRun, project: String, style: Style) {
    (plan, isNew, title) = (run.plan, run.isNew, run.target.project.name)
    (self.project, self.style) = (project, style)
  }

  /// More lines than this about single files are too many to read.
  private static let readable = 40
  private static let readableGroups = 24
  /// As wide as most verdicts.
  private static let labelWidth = 7

  /// A line for each file that changes; for a new project, or for very many files, a line per folder instead.
  func details(verbose: Bool) -> [String] {
    if verbose { return fileLines { _ in true } }
    let changed = plan.entries.filter(\.verdict.touchesFile)
    if isNew || changed.count > Self.readable { return folderLines(changed) + remarks(verbose: false) }
    return fileLines { $0.verdict.touchesFile || $0.isWorthSaying }
  }

  /// What is worth saying although the file is not touched.
  func remarks(verbose: Bool) -> [String] {
    fileLines { verbose || (!$0.verdict.touchesFile && $0.isWorthSaying) }
  }

  func nothingToDo(_ elapsed: String) -> String {
    let edited = plan.entries.count { $0.verdict == .keep }
    let edits = edited == 0 ? "" : ", \(edited) with your edits"
    let files = plan.entries.count { [.same, .keep, .owned].contains($0.verdict) }
    return "Nothing to do: \(title) is what its description says (\(counted(files, "file"))\(edits); \(elapsed))"
  }

  func drift(_ elapsed: String) -> String {
    "\(title) is not what its description says: \(counts(.would)); run hornero generate (\(elapsed))"
  }

  func summary(isWritten: Bool, _ elapsed: String) -> String {
    if !isWritten { return "Nothing was written; a run would do this: \(counts(.would)) (\(elapsed))" }
    let count = plan.entries.count(where: \.verdict.touchesFile)
    return isNew
      ? "\(style.green("Made")) \(title): \(counted(count, "file")) in \(elapsed)"
      : "\(style.green("Done")): \(counts(.did)) in \(elapsed)"
  }

  /// What to run next in a new project.
  var next: String {
    let enter = project == "." ? "" : "cd \(shellQuoted(project)) && "
    return "\nNext:\n  \(style.bold("\(enter)swift run App migrate && swift run App"))\n"
      + style.faint("Then change hornero.yml as you like, and run hornero generate in \(title).")
  }

  func settled(_ recovery: Recovery) -> String {
    let left = recovery.leftAlone.map { "\n  \($0) was edited since, and was left alone" }.joined()
    return switch recovery.outcome {
    case .finished: "An earlier run was interrupted; it was finished first.\(left)"
    case .takenBack: "An earlier run was interrupted; what it had done was taken back first.\(left)"
    }
  }

  /// What to do about the markers that stand in files, if there are any.
  var conflicts: String? {
    let files = plan.conflicts
    guard let first = files.first else { return nil }
    let places = files.reduce(0) { $0 + $1.conflicts }
    return "\(style.red("conflicts:")) \(counted(places, "place")) in \(counted(files.count, "file")) to settle: "
      + "edit between the markers, or take one side with\n"
      + "  hornero generate --ours \(shellQuoted(first.path))    what you wrote\n"
      + "  hornero generate --theirs \(shellQuoted(first.path))  what Hornero makes"
  }

  // MARK: Lines

  private func fileLines(_ isShown: (PlanEntry) -> Bool) -> [String] {
    plan.entries.filter(isShown).map { entry in
      "  \(label(entry.verdict)) \(entry.from.map { "\($0) → " } ?? "")\(entry.path)"
        + (entry.why.map { style.faint("  (\($0))") } ?? "")
    }
  }

  /// Files counted by what happens to them and where.
  private func folderLines(_ entries: [PlanEntry]) -> [String] {
    let depth = Set(entries.map { Group($0, depth: 3) }).count <= Self.readableGroups ? 3 : 2
    let groups = Dictionary(grouping: entries) { Group($0, depth: depth) }
    let width = groups.values.map { String($0.count).count }.max() ?? 1
    return groups.sorted { $0.key < $1.key }.map { group, entries in
      let files = entries.map(\.path).joined(separator: ", ")
      let place = group.folder ?? (files.count <= 80 ? files : "top level")
      return "  \(label(group.verdict)) \(String(entries.count).right(width))  \(place)"
    }
  }

  private func label(_ verdict: Verdict) -> String {
    let text = verdict.rawValue.left(Self.labelWidth)
    return switch verdict {
    case .create, .seed, .frozen: style.green(text)
    case .update, .merge, .move: style.cyan(text)
    case .delete, .orphan, .removed: style.yellow(text)
    case .same, .keep, .owned: style.faint(text)
    case .conflict, .unsettled, .refused: style.red(text)
    }
  }

  // MARK: Counts

  enum Tense {
    case did
    case would
  }

  private func counts(_ tense: Tense) -> String {
    Verdict.allCases.compactMap { verdict in
      let count = plan.entries.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(count) \(verdict.word(tense))"
    }.joined(separator: ", ")
  }
}

private struct Group: Hashable, Comparable {
  var verdict: Verdict
  /// `nil` for files that are in no folder.
  var folder: String?

  /// - Parameter depth: how many folders of the path are told apart.
  init(_ entry: PlanEntry, depth: Int) {
    verdict = entry.verdict
    let folders = entry.path.split(separator: "/").dropLast()
    folder = folders.isEmpty ? nil : folders.prefix(depth).joined(separator: "/")
  }

  static func < (left: Group, right: Group) -> Bool {
    (left.verdict.order, left.folder ?? "\u{10FFFF}") < (right.verdict.order, right.folder ?? "\u{10FFFF}")
  }
}

extension PlanEntry {
  fileprivate var isWorthSaying: Bool { why != nil || verdict == .orphan }
}

extension Verdict {
  fileprivate var order: Int { Verdict.allCases.firstIndex(of: self) ?? 0 }

  fileprivate func word(_ tense: RunReport.Tense) -> String {
    switch (self, tense) {
    case (.create, .did), (.seed, .did), (.frozen, .did): self == .create ? "created" : "\(phrase) created"
    case (.create, .would): "to create"
    case (.seed, .would), (.frozen, .would): "\(phrase) to create"
    case (.update, .did): "updated"
    case (.update, .would): "to update"
    case (.delete, .did): "deleted"
    case (.delete, .would): "to delete"
    case (.merge, .did): "merged with your edits"
    case (.merge, .would): "to merge with your edits"
    case (.conflict, .did): "with conflicts to settle"
    case (.conflict, .would): "to merge with conflicts"
    case (.unsettled, _): "with conflicts from before"
    case (.move, .did): "moved"
    case (.move, .would): "to move"
    case (.same, _): "the same"
    case (.keep, _): "with your edits"
    case (.owned, _): "that you took over"
    case (.orphan, _): "no longer made but yours"
    case (.removed, _): "that you deleted"
    case (.refused, _): "refused"
    }
  }

  private var phrase: String { self == .seed ? "of yours" : "frozen" }
}

/// A word for a shell; quoted only where it must be.
func shellQuoted(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { byte in
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || "-_./:+".utf8.contains(byte)
  }
  return isPlain && !text.isEmpty ? text : "'\(text.replacing("'", with: "'\\''"))'"
}
