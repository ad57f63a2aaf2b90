/// A stretch in which two texts differ: `old` lines are replaced by `new` lines; one of the two may be empty.
public struct LineChange: Equatable, Sendable {
  public var old: Range<Int>
  public var new: Range<Int>
}

/// The fewest lines to delete and insert that turn `old` into `new`, in order, adjacent ones joined.
///
/// Myers' algorithm in its linear-space form: O((n + m) d) time, O(n + m) memory.
public func lineChanges<Line: Hashable>(from old: [Line], to new: [Line]) -> [LineChange] {
  var numbers: [Line: Int] = [:]
  func number(_ line: Line) -> Int {
    if let known = numbers[line] { return known }
    numbers[line] = numbers.count
    return numbers.count - 1
  }
  var diff = LineDiff(old: old.map(number), new: new.map(number))
  diff.compare(0..<old.count, 0..<new.count)
  return diff.changes
}

private struct LineDiff {
  let old: [Int]
  let new: [Int]
  var changes: [LineChange] = []

  mutating func compare(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    var (lower, upper) = (oldRange, newRange)
    while let left = lower.first, let right = upper.first, old[left] == new[right] {
      (lower, upper) = (lower.dropFirst(), upper.dropFirst())
    }
    while let left = lower.last, let right = upper.last, old[left] == new[right] {
      (lower, upper) = (lower.dropLast(), upper.dropLast())
    }
    if lower.isEmpty || upper.isEmpty { return add(lower, upper) }
    let (x, y) = meeting(lower, upper)
    compare(lower.lowerBound..<x, upper.lowerBound..<y)
    compare(x..<lower.upperBound, y..<upper.upperBound)
  }

  private mutating func add(_ lower: Range<Int>, _ upper: Range<Int>) {
    if lower.isEmpty && upper.isEmpty { return }
    if let last = changes.last, last.old.upperBound == lower.lowerBound, last.new.upperBound == upper.lowerBound {
      changes[changes.count - 1] = LineChange(
        old: last.old.lowerBound..<lower.upperBound, new: last.new.lowerBound..<upper.upperBound
      )
    } else {
      changes.append(LineChange(old: lower, new: upper))
    }
  }

  /// A point on a shortest path through the two ranges, where the search from the front meets that from the back.
  private func meeting(_ lower: Range<Int>, _ upper: Range<Int>) -> (x: Int, y: Int) {
    let (n, m) = (lower.count, upper.count)
    let delta = n - m
    var front = Frontier(width: n, height: m)
    var back = Frontier(width: n, height: m)
    for depth in 0...(n + m + 1) / 2 {
      for k in stride(from: -depth, through: depth, by: 2) {
        guard let start = front.step(k, depth: depth) else { continue }
        let x = front.slide(k, from: start) {
          old[lower.lowerBound + $0] == new[upper.lowerBound + $1]
        }
        if delta % 2 != 0, let other = back.reach(delta - k, depth: depth - 1), x + other >= n {
          return (lower.lowerBound + start, upper.lowerBound + start - k)
        }
      }
      for k in stride(from: -depth, through: depth, by: 2) {
        guard let start = back.step(k, depth: depth) else { continue }
        let x = back.slide(k, from: start) {
          old[lower.upperBound - 1 - $0] == new[upper.upperBound - 1 - $1]
        }
        if delta % 2 == 0, let other = front.reach(delta - k, depth: depth), x + other >= n {
          return (lower.upperBound - start, upper.upperBound - (start - k))
        }
      }
    }
    return (lower.upperBound, upper.lowerBound)
  }
}

/// The furthest point reached on each diagonal `k = x - y`, from one corner of a grid.
private struct Frontier {
  let width: Int
  let height: Int
  private let origin: Int
  /// -1 where a diagonal was not reached inside the grid.
  private var furthest: [Int]

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    origin = (width + height + 1) / 2 + 1
    furthest = [Int](repeating: -1, count: 2 * origin + 1)
  }

  /// How far diagonal `k` was reached, `nil` beyond the diagonals of that depth.
  func reach(_ k: Int, depth: Int) -> Int? {
    guard abs(k) <= depth, furthest[origin + k] >= 0 else { return nil }
    return furthest[origin + k]
  }

  /// The best point on diagonal `k` that is one deletion or insertion away from what was reached before.
  mutating func step(_ k: Int, depth: Int) -> Int? {
    if depth == 0 { return 0 }
    let above = furthest[origin + k + 1]
    let left = furthest[origin + k - 1]
    let down = above >= 0 && above - k <= height ? above : -1
    let right = left >= 0 && left < width ? left + 1 : -1
    let best = max(down, right)
    furthest[origin + k] = best
    return best >= 0 ? best : nil
  }

  /// Follows equal lines from `start` on diagonal `k` and remembers the end.
  mutating func slide(_ k: Int, from start: Int, isEqual: (Int, Int) -> Bool) -> Int {
    var x = start
    while x < width, x - k < height, isEqual(x, x - k) { x += 1 }
    furthest[origin + k] = x
    return x
  }
}
