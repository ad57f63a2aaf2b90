extension Pattern {
  /// A text that matches and has a number of scalars within `length`; nil where none is found.
  ///
  /// The same pattern always gives the same text. Letters and digits are preferred, and U+0000 is never used.
  public func example(length: ClosedRange<Int> = 0...255) -> String? {
    for attempt in 0..<240 {
      var writer = ExampleWriter(attempt: attempt)
      let shortest = root.shortestLength
      guard shortest <= length.upperBound else { return nil }
      // By turns as short as may be, as long as may be, and between.
      let longest = min(length.upperBound, max(length.lowerBound, shortest) + 24)
      let target = attempt % 3 == 1 ? longest : max(length.lowerBound, shortest)
      writer.spare = max(0, target - shortest)
      var text = writer.write(root)
      let filler: Unicode.Scalar = attempt % 4 < 2 ? "a" : "-"
      while text.count < length.lowerBound { attempt % 2 == 0 ? text.append(filler) : text.insert(filler, at: 0) }
      let string = String(String.UnicodeScalarView(text))
      if length.contains(text.count), firstMatchExists(in: string, steps: 100_000) == true { return string }
    }
    return nil
  }

  /// A text that does not match and has a number of scalars within `length`; nil where none is found, as with patterns
  /// that match everything.
  public func counterexample(length: ClosedRange<Int> = 1...255) -> String? {
    let fillers: [Unicode.Scalar] = ["!", "~", "0", "a", "A", "-", "_", "é", " ", "\n"]
    let lower = max(length.lowerBound, min(1, length.upperBound))
    var candidates: [String] = []
    if let text = example(length: length).map({ Array($0.unicodeScalars) }), !text.isEmpty {
      // Almost right tells more than plainly wrong.
      for filler in fillers.prefix(7) {
        for index in [text.count - 1, 0, text.count / 2] {
          var other = text
          other[index] = filler
          candidates.append(String(String.UnicodeScalarView(other)))
        }
      }
    }
    for count in Set([lower, lower + 1, 12, 256, length.upperBound]).sorted() where count <= 100_000 {
      candidates += fillers.map { String(String.UnicodeScalarView(repeatElement($0, count: count))) }
    }
    candidates.append("")
    return candidates.first { text in
      length.contains(text.unicodeScalars.count) && firstMatchExists(in: text, steps: 100_000) == false
    }
  }
}

/// Writes one text that a pattern would match, as far as that can be told without trying.
private struct ExampleWriter {
  /// Scalars that may be written beyond the shortest text.
  var spare = 0
  private let attempt: Int
  private var state: UInt64
  private var captures: [Int: [Unicode.Scalar]] = [:]

  init(attempt: Int) {
    self.attempt = attempt
    state = UInt64(attempt) &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func write(_ node: PatternNode) -> [Unicode.Scalar] {
    switch node {
    case .alternatives(let branches):
      return write(branch(of: branches))
    case .sequence(let nodes):
      return nodes.flatMap { write($0) }
    case .scalar(let scalar):
      return [scalar]
    case .set(let set):
      return [scalar(of: set)]
    case .start, .end, .wordBoundary, .lookahead:
      return []
    case .group(let node, let number, _):
      let text = write(node)
      if let number { captures[number] = text }
      return text
    case .backreference(let number):
      return captures[number] ?? []
    case .repeated(let node, let minimum, let maximum, _):
      return write(node, minimum, maximum)
    }
  }

  private mutating func write(_ node: PatternNode, _ minimum: Int, _ maximum: Int?) -> [Unicode.Scalar] {
    var text: [Unicode.Scalar] = []
    for _ in 0..<minimum { text += write(node) }
    var count = minimum
    let each = max(1, node.shortestLength)
    while spare >= each, count < maximum ?? .max {
      spare -= each
      count += 1
      text += write(node)
    }
    return text
  }

  /// The first attempts take the shortest, later ones any.
  private mutating func branch(of branches: [PatternNode]) -> PatternNode {
    if attempt < 3, let shortest = branches.min(by: { $0.shortestLength < $1.shortestLength }) { return shortest }
    let branch = branches[random(branches.count)]
    let extra = branch.shortestLength - (branches.map(\.shortestLength).min() ?? 0)
    spare = max(0, spare - extra)
    return branch
  }

  private mutating func scalar(of set: ScalarSet) -> Unicode.Scalar {
    let preferred: [ClosedRange<UInt32>] = [0x61...0x7A, 0x30...0x39, 0x41...0x5A]
    if attempt < 3 {
      for range in preferred {
        if let value = range.first(where: { set.contains($0) }), let scalar = Unicode.Scalar(value) { return scalar }
      }
    } else {
      for _ in 0..<40 {
        let range = preferred[random(preferred.count)]
        let value = range.lowerBound + UInt32(random(range.count))
        // Now and then something else that can be read, for patterns that ask for a special character.
        let other = UInt32(0x21 + random(94))
        if let scalar = Unicode.Scalar(random(6) == 0 ? other : value), set.contains(scalar) { return scalar }
      }
    }
    return set.ranges.lazy.flatMap { $0 }.first { $0 >= 0x21 && $0 != 0x7F && Unicode.Scalar($0) != nil }
      .flatMap(Unicode.Scalar.init) ?? set.ranges.lazy.flatMap { $0 }.first { $0 > 0 }.flatMap(Unicode.Scalar.init)
      ?? "\u{1}"
  }

  /// Below `bound`, the same on every run.
  private mutating func random(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}

extension ScalarSet {
  fileprivate func contains(_ value: UInt32) -> Bool {
    Unicode.Scalar(value).map { contains($0) } ?? false
  }
}

extension PatternNode {
  /// The fewest scalars that can match, not counting backreferences.
  fileprivate var shortestLength: Int {
    switch self {
    case .alternatives(let branches): branches.map(\.shortestLength).min() ?? 0
    case .sequence(let nodes): nodes.reduce(0) { min(1_000_000, $0 + $1.shortestLength) }
    case .scalar, .set: 1
    case .start, .end, .wordBoundary, .lookahead, .backreference: 0
    case .group(let node, _, _): node.shortestLength
    case .repeated(let node, let minimum, _, _): min(1_000_000, node.shortestLength * minimum)
    }
  }
}
