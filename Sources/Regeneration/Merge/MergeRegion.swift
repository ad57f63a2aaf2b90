/// A stretch of three texts that belongs together; the stretches of a comparison cover all three, in order.
struct MergeRegion: Equatable {
  enum Kind {
    case unchanged
    /// Only the person changed it.
    case yours
    /// Only Hornero changed it.
    case hornero
    /// Both made the same of it.
    case both
    case contested
  }

  var kind: Kind
  var base: Range<Int>
  var yours: Range<Int>
  var hornero: Range<Int>
}

/// Cuts three texts into stretches.
///
/// - Parameters:
///   - first: what turns `base` into `yours`.
///   - second: what turns `base` into `hornero`.
func mergeRegions(
  base: [Line], yours: [Line], hornero: [Line], from first: [LineChange], and second: [LineChange]
) -> [MergeRegion] {
  var regions: [MergeRegion] = []
  var reached = (base: 0, yours: 0, hornero: 0)
  var left = first[...]
  var right = second[...]

  func skip(to position: Int) {
    let count = position - reached.base
    guard count > 0 else { return }
    let next = (base: position, yours: reached.yours + count, hornero: reached.hornero + count)
    regions.append(
      MergeRegion(
        kind: .unchanged, base: reached.base..<next.base, yours: reached.yours..<next.yours,
        hornero: reached.hornero..<next.hornero))
    reached = next
  }

  while let start = [left.first, right.first].compactMap({ $0 }).min(by: precedes) {
    skip(to: start.old.lowerBound)
    var group = ChangeGroup()
    // Changes of one side are apart from each other, so a change joins the group only by meeting the other side.
    while true {
      if let change = left.first, group.isEmpty ? change == start : group.hornero.last.map(change.meets) ?? false {
        group.yours.append(change)
        left.removeFirst()
      } else if let change = right.first,
        group.isEmpty ? change == start : group.yours.last.map(change.meets) ?? false
      {
        group.hornero.append(change)
        right.removeFirst()
      } else {
        break
      }
    }
    let end = group.end
    let next = (
      base: end, yours: reached.yours + end - reached.base + group.yours.growth,
      hornero: reached.hornero + end - reached.base + group.hornero.growth
    )
    var region = MergeRegion(
      kind: .contested, base: reached.base..<next.base, yours: reached.yours..<next.yours,
      hornero: reached.hornero..<next.hornero)
    if group.hornero.isEmpty {
      region.kind = .yours
    } else if group.yours.isEmpty {
      region.kind = .hornero
    } else if yours[region.yours] == hornero[region.hornero] {
      region.kind = .both
    }
    regions.append(region)
    reached = next
  }
  skip(to: base.count)
  return regions
}

private func precedes(_ left: LineChange, _ right: LineChange) -> Bool {
  (left.old.lowerBound, left.old.upperBound) < (right.old.lowerBound, right.old.upperBound)
}

/// Changes of both sides that cannot be told apart.
private struct ChangeGroup {
  var yours: [LineChange] = []
  var hornero: [LineChange] = []

  var isEmpty: Bool { yours.isEmpty && hornero.isEmpty }
  var end: Int { max(yours.last?.old.upperBound ?? 0, hornero.last?.old.upperBound ?? 0) }
}

extension [LineChange] {
  /// By how many lines they make a text longer.
  fileprivate var growth: Int { reduce(0) { $0 + $1.new.count - $1.old.count } }
}

extension LineChange {
  /// Whether this and a change of the other side contest a line, or the order of what they add.
  fileprivate func meets(_ other: LineChange) -> Bool {
    let (first, second) = precedes(self, other) ? (self, other) : (other, self)
    if second.old.lowerBound != first.old.upperBound { return second.old.lowerBound < first.old.upperBound }
    if first.old.isEmpty && second.old.isEmpty { return true }
    // They touch. Where one of them puts lines in the place of as many others, or both only delete, there is but one
    // order in which both can stand.
    return !(first.isInPlace || second.isInPlace || first.new.isEmpty && second.new.isEmpty)
  }

  private var isInPlace: Bool { !old.isEmpty && old.count == new.count }
}
