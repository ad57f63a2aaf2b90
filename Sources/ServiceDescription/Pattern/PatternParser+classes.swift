/// What stands in brackets.
extension PatternParser {
  mutating func characterClass(_ start: Int) throws(PatternProblem) -> ScalarSet {
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    while let next = peek, next != "]" {
      let low = index
      let first = try classPart(start)
      guard peek == "-", index + 1 < scalars.count, scalars[index + 1] != "]" else {
        ranges += first.ranges
        continue
      }
      index += 1
      let second = try classPart(start)
      guard let from = first.only, let to = second.only else {
        throw problem("a range goes from one character to another", at: low, to: index)
      }
      guard from <= to else { throw problem("the range \(text(low, index)) is upside down", at: low, to: index) }
      ranges.append(from...to)
    }
    guard take("]") else { throw problem("'[' is never closed; for the character write \\[", at: start) }
    if ranges.isEmpty { throw problem("an empty class is refused: ICU takes none", at: start, to: index) }
    let set = ScalarSet(ranges)
    return isNegated ? set.inverted : set
  }

  private mutating func classPart(_ start: Int) throws(PatternProblem) -> ScalarSet {
    let place = index
    let scalar = scalars[index]
    index += 1
    if scalar == "\\" {
      if let set = try classEscape(place) { return set }
      if take("b") { return ScalarSet([8...8]) }
      return ScalarSet(try characterEscape(place, inClass: true))
    }
    if scalar == "[" {
      if peek == ":" { throw problem("POSIX classes are not in ECMA-262; write a-z, 0-9", at: place, to: index + 1) }
      throw problem("within a class '[' is written \\[", at: place)
    }
    // ICU computes with sets: `&&` and `--`.
    if scalar == peek, "&-~".unicodeScalars.contains(scalar) {
      throw problem(
        "\(scalar)\(scalar) in a class means other things elsewhere; write \\\(scalar)", at: place, to: index + 1)
    }
    return ScalarSet(scalar)
  }
}

extension ScalarSet {
  fileprivate init(_ scalar: Unicode.Scalar) {
    self.init([scalar.value...scalar.value])
  }

  /// The one scalar in it, if it is one.
  fileprivate var only: UInt32? {
    guard ranges.count == 1, let range = ranges.first, range.count == 1 else { return nil }
    return range.lowerBound
  }
}
