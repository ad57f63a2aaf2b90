/// Which of two changes of one text is meant.
public enum MergeSide: Sendable {
  /// What the person made of it.
  case yours
  /// What Hornero makes of it now.
  case hornero
}

/// What becomes of a text that two sides changed, as `git merge-file --diff3` would write it, or better where that is
/// sure.
///
/// Beyond git: changes that touch without contesting a line are both taken, import lists and lists of dependencies are
/// joined as sets, whole declarations that both sides added at one place both stay, and neither line ends nor a missing
/// line end at the end of the file stand in the way of anything.
public struct Merge: Equatable, Sendable {
  /// The merged text, with markers around what is contested.
  public var contents: [UInt8]
  /// How many places hold markers.
  public var conflicts: Int

  /// Merges by line.
  ///
  /// - Parameters:
  ///   - base: what both sides began with.
  ///   - path: tells which lists are sets: those of Swift sources and of `Package.swift`.
  ///   - favour: settles what is contested in favour of one side, so that no markers are written.
  /// - Returns: `nil` where one of the texts is no text.
  public init?(base: [UInt8], yours: [UInt8], hornero: [UInt8], path: String, favour: MergeSide? = nil) {
    guard let sides = MergeTexts(base: base, yours: yours, hornero: hornero) else { return nil }
    let ends = LineEnds(base: sides.base.ends, yours: sides.yours.ends, hornero: sides.hornero.ends)
    var lines: [Line] = []
    var count = 0
    for region in sides.regions() {
      switch region.kind {
      case .unchanged, .yours, .both: lines += sides.yours.lines[region.yours]
      case .hornero: lines += sides.hornero.lines[region.hornero]
      case .contested:
        if let settled = sides.settle(region, path: path) {
          lines += settled
        } else if let favour {
          lines += sides.lines(of: favour, in: region)
        } else {
          count += 1
          lines += ConflictMarkers.mark(
            yours: sides.yours.lines[region.yours], base: sides.base.lines[region.base],
            hornero: sides.hornero.lines[region.hornero])
        }
      }
    }
    contents = ends.joined(lines)
    conflicts = count
  }

  /// Merges two texts of whose origin nothing is known: every difference between them is contested.
  ///
  /// - Returns: `nil` where one of the texts is no text.
  init?(withoutBase yours: [UInt8], _ hornero: [UInt8], favour: MergeSide? = nil) {
    guard let mine = TextLines(yours), let made = TextLines(hornero) else { return nil }
    var lines: [Line] = []
    var reached = 0
    let changes = matchedChanges(from: mine.lines, to: made.lines)
    for change in changes {
      lines += mine.lines[reached..<change.old.lowerBound]
      switch favour {
      case .yours: lines += mine.lines[change.old]
      case .hornero: lines += made.lines[change.new]
      case nil: lines += ConflictMarkers.mark(yours: mine.lines[change.old], base: [], hornero: made.lines[change.new])
      }
      reached = change.old.upperBound
    }
    contents = mine.ends.joined(lines + mine.lines[reached...])
    conflicts = favour == nil ? changes.count : 0
  }
}

/// A line without its end.
typealias Line = [UInt8]

/// The three texts as lines.
struct MergeTexts {
  let base: TextLines
  let yours: TextLines
  let hornero: TextLines

  init?(base: [UInt8], yours: [UInt8], hornero: [UInt8]) {
    guard let base = TextLines(base), let yours = TextLines(yours), let hornero = TextLines(hornero) else {
      return nil
    }
    (self.base, self.yours, self.hornero) = (base, yours, hornero)
  }

  func regions() -> [MergeRegion] {
    mergeRegions(
      base: base.lines, yours: yours.lines, hornero: hornero.lines,
      from: matchedChanges(from: base.lines, to: yours.lines), and: matchedChanges(from: base.lines, to: hornero.lines))
  }

  func lines(of side: MergeSide, in region: MergeRegion) -> ArraySlice<Line> {
    switch side {
    case .yours: yours.lines[region.yours]
    case .hornero: hornero.lines[region.hornero]
    }
  }

  /// What both sides meant where that is sure, `nil` elsewhere.
  func settle(_ region: MergeRegion, path: String) -> [Line]? {
    let contest = Contest(
      base: Array(base.lines[region.base]), yours: Array(yours.lines[region.yours]),
      hornero: Array(hornero.lines[region.hornero]))
    return contest.joinedAsSet(path: path) ?? contest.joinedAsDeclarations(path: path)
  }
}

/// A place that both sides changed, each in its own way.
struct Contest {
  var base: [Line]
  var yours: [Line]
  var hornero: [Line]
}
