/// A pattern's syntax.
public indirect enum PatternNode: Sendable, Equatable {
  /// At least two branches, tried in order.
  case alternatives([PatternNode])
  /// One after the other; empty: matches nothing written.
  case sequence([PatternNode])
  case scalar(Unicode.Scalar)
  case set(ScalarSet)
  /// `^`
  case start
  /// `$`
  case end
  /// `\b`, or `\B` if negated.
  case wordBoundary(isNegated: Bool)
  /// `(…)` and `(?:…)`; captured groups have a number from 1, and perhaps a name.
  case group(PatternNode, number: Int?, name: String?)
  case look(PatternNode, isAhead: Bool, isNegated: Bool)
  /// `\1`, `\k<name>`
  case backreference(Int)
  /// `*`, `+`, `?`, `{2,5}`; no maximum: unbounded.
  case repeated(PatternNode, minimum: Int, maximum: Int?, isLazy: Bool)
}

/// Scalars by ranges; what a class such as `[a-z\d]` or `.` stands for.
public struct ScalarSet: Sendable, Equatable {
  /// In order, without overlap or gap of zero.
  public let ranges: [ClosedRange<UInt32>]

  public init(_ ranges: [ClosedRange<UInt32>]) {
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound || range.lowerBound == last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  public func contains(_ scalar: Unicode.Scalar) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(scalar.value)
  }

  /// Everything else between U+0000 and U+10FFFF.
  public var inverted: ScalarSet {
    var next: UInt32 = 0
    var result: [ClosedRange<UInt32>] = []
    for range in ranges {
      if range.lowerBound > next { result.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { result.append(next...0x10FFFF) }
    return ScalarSet(result)
  }
}
