/// Finds out whether edits survived, without knowing how anything was merged: what the person wrote carries words that
/// occur nowhere else, and must stand once, in the same declaration, and on the same side of every line that did not
/// change. What they deleted must be gone, but for what is between the markers of a conflict.
struct Judge {
  let base: [String]
  let yours: [String]
  let hornero: [String]
  let edits: [Edit]

  init(base: String, yours: String, hornero: String, edits: [Edit]) {
    self.base = Self.lines(base)
    self.yours = Self.lines(yours)
    self.hornero = Self.lines(hornero)
    self.edits = edits
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  // MARK: Losses

  func losses(in result: String) -> [String] {
    let result = Marked(Self.lines(result))
    let moved = Set(edits.filter { $0.kind == .moveLine }.compactMap(\.line))
    return edits.flatMap { losses(of: $0, in: result, moved: moved) }
  }

  private func losses(of edit: Edit, in result: Marked, moved: Set<String>) -> [String] {
    var losses: [String] = []
    if !edit.tag.isEmpty {
      let before = yours.indices.filter { yours[$0].contains(edit.tag) }
      let after = result.lines.indices.filter { result.lines[$0].contains(edit.tag) }
      if before.count != after.count {
        losses.append("\(edit.kind): \(before.count) lines of \(edit.tag) became \(after.count)")
      } else {
        for (old, new) in zip(before, after) where !isAtItsPlace(old, new, in: result, moved: moved) {
          losses.append("\(edit.kind): \(edit.tag) is at another place")
        }
      }
    }
    guard let line = edit.line else { return losses }
    let settled = result.settled.count { $0 == line }
    let made = hornero.count { $0 == line }
    switch edit.kind {
    // Hornero may make the same line elsewhere by now: one less must be left than it makes.
    case .changeLine where settled > max(0, made - 1), .deleteLine where settled > max(0, made - 1):
      if !yours.contains(line) { losses.append("\(edit.kind): the old line is back: \(line)") }
    case .moveLine where hornero.contains(line) && yours.count { $0 == line } == 1:
      guard let old = yours.firstIndex(of: line) else { break }
      let all = result.lines.indices.filter { result.lines[$0] == line }
      // As in a new resource's part, which has lines like those of the others.
      if all.isEmpty || settled > max(1, made) {
        losses.append("moveLine: stands \(settled) times: \(line)")
      } else if all.count == 1, let new = all.first, !isAtItsPlace(old, new, in: result, moved: moved) {
        losses.append("moveLine: is at another place: \(line)")
      }
    default: break
    }
    return losses
  }

  private func isAtItsPlace(_ old: Int, _ new: Int, in result: Marked, moved: Set<String>) -> Bool {
    let isFree = !result.isMarked(new)
    if isFree && yours[old].contains(where: { $0 != " " }), !isSameScope(old, new, in: result.withoutOthers) {
      return false
    }
    return anchors(in: result, moved: moved).allSatisfy { anchor in
      (anchor.yours < old) == (anchor.result < new)
    }
  }

  private func isSameScope(_ old: Int, _ new: Int, in lines: [String]) -> Bool {
    let before = Scope.around(old, of: yours)
    let after = Scope.around(new, of: lines)
    guard before.count == after.count else { return false }
    // A declaration whose name is gone was renamed.
    return zip(before, after).allSatisfy { old, new in
      old == new || !lines.contains { $0.contains(old) } || edits.contains { !$0.tag.isEmpty && new.contains($0.tag) }
    }
  }

  /// Lines that stand once in every text, in one order, and that nobody moved.
  private func anchors(in result: Marked, moved: Set<String>) -> [(yours: Int, result: Int)] {
    let places = Self.uniquePlaces(result.lines)
    let inBase = Self.uniquePlaces(base)
    let inHornero = Self.uniquePlaces(hornero)
    var anchors: [(yours: Int, result: Int)] = []
    var reached = (base: -1, hornero: -1)
    for (line, index) in Self.uniquePlaces(yours).sorted(by: { $0.value < $1.value }) where !moved.contains(line) {
      guard let place = places[line], let old = inBase[line], let new = inHornero[line], !result.isMarked(place),
        old > reached.base, new > reached.hornero
      else { continue }
      reached = (old, new)
      anchors.append((index, place))
    }
    return anchors
  }

  private static func uniquePlaces(_ lines: [String]) -> [String: Int] {
    var places: [String: Int] = [:]
    var repeated: Set<String> = []
    for (index, line) in lines.enumerated() where line.contains(where: \.isLetter) {
      if places.updateValue(index, forKey: line) != nil { repeated.insert(line) }
    }
    return places.filter { !repeated.contains($0.key) }
  }

  // MARK: Contest

  /// Whether an edit is on, or right beside, something that Hornero changed in more than names.
  ///
  /// - Parameter renames: old and new names, the longest first.
  func isContested(_ renames: [(old: String, new: String)]) -> Bool {
    let made = Dictionary(grouping: hornero.indices) { hornero[$0] }
    let places = base.map { line -> [Int] in
      made[line] ?? made[renames.reduce(line) { $0.replacing($1.old, with: $1.new) }] ?? []
    }
    func isSeam(_ gap: Int) -> Bool {
      if gap == 0 || gap >= base.count { return hornero.first != base.first || hornero.last != base.last }
      return !places[gap - 1].contains { places[gap].contains($0 + 1) }
    }
    return edits.contains { edit in
      edit.gaps.contains(where: isSeam)
        || edit.touched.contains { places[$0].isEmpty || isSeam($0) || isSeam($0 + 1) }
    }
  }
}

/// A text in which conflicts may be marked.
struct Marked {
  let lines: [String]
  /// Lines outside of conflicts.
  let settled: [String]
  /// Every line, but blank where it is a marker or, between markers, not the person's: what the file is when every
  /// conflict is settled for them, line by line.
  let withoutOthers: [String]
  private let marked: Set<Int>

  init(_ lines: [String]) {
    self.lines = lines
    var settled: [String] = []
    var marked: Set<Int> = []
    var withoutOthers: [String] = []
    var part = ""
    for (index, line) in lines.enumerated() {
      if let marker = ["<<<<<<< ", "||||||| ", ">>>>>>> "].first(where: line.hasPrefix) { part = marker }
      if line == "=======" && !part.isEmpty { part = line }
      if part.isEmpty { settled.append(line) } else { marked.insert(index) }
      let isTheirs = part.isEmpty || part == "<<<<<<< " && !line.hasPrefix("<<<<<<< ")
      withoutOthers.append(isTheirs ? line : "")
      if line.hasPrefix(">>>>>>> ") { part = "" }
    }
    (self.settled, self.marked, self.withoutOthers) = (settled, marked, withoutOthers)
  }

  var hasConflict: Bool { !marked.isEmpty }

  func isMarked(_ index: Int) -> Bool { marked.contains(index) }
}
