/// Reads patterns as ECMA-262 does in Unicode mode, which is strict: what is no syntax is an error, not text.
struct PatternParser {
  let scalars: [Unicode.Scalar]
  var index = 0
  var groupCount = 0
  var groupNames: [String: Int] = [:]
  /// Groups that have matched wherever the parser is now, so that a backreference means the same everywhere: to one
  /// that has not, ECMA-262 finds nothing to compare, others fail.
  var certainGroups: Set<Int> = []
  var depth = 0

  private static let mostRepetitions = 65_536

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
  }

  mutating func parse() throws(PatternProblem) -> PatternNode {
    let node = try alternatives()
    if index < scalars.count { throw problem("')' closes nothing; for the character write \\)", at: index) }
    return node
  }

  mutating func alternatives() throws(PatternProblem) -> PatternNode {
    let before = certainGroups
    var branches = [try sequence()]
    while take("|") {
      certainGroups = before
      branches.append(try sequence())
    }
    if branches.count > 1 { certainGroups = before }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence() throws(PatternProblem) -> PatternNode {
    var terms: [PatternNode] = []
    while let next = peek, next != "|", next != ")" {
      terms.append(try term())
    }
    return terms.count == 1 ? terms[0] : .sequence(terms)
  }

  private mutating func term() throws(PatternProblem) -> PatternNode {
    let start = index
    let before = certainGroups
    let node = try atom()
    guard let (minimum, maximum) = try quantifier() else { return node }
    switch node {
    case .start, .end, .wordBoundary, .lookahead:
      throw problem("a place cannot be repeated, only what stands there", at: start, to: index)
    default: break
    }
    if minimum == 0 { certainGroups = before }
    let isLazy = take("?")
    if peek == "+" { throw problem("possessive quantifiers are not in ECMA-262", at: index) }
    if peek == "*" || peek == "?" {
      throw problem("nothing to repeat; for the character write \\\(text(index))", at: index)
    }
    return .repeated(node, minimum: minimum, maximum: maximum, isLazy: isLazy)
  }

  private mutating func quantifier() throws(PatternProblem) -> (minimum: Int, maximum: Int?)? {
    let start = index
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard take("{") else { return nil }
    guard let minimum = number() else {
      throw problem("'{' needs a number, such as {2,5}; for the character write \\{", at: start)
    }
    var maximum: Int? = minimum
    if take(",") { maximum = peek == "}" ? nil : number() ?? -1 }
    guard take("}"), maximum != -1 else {
      throw problem("expected {2}, {2,} or {2,5}; for the character write \\{", at: start, to: index)
    }
    if let maximum, maximum < minimum {
      throw problem("the repetition {\(minimum),\(maximum)} is upside down", at: start, to: index)
    }
    if max(minimum, maximum ?? 0) > Self.mostRepetitions {
      throw problem("more than \(Self.mostRepetitions) repetitions are refused", at: start, to: index)
    }
    return (minimum, maximum)
  }

  private mutating func atom() throws(PatternProblem) -> PatternNode {
    let start = index
    let scalar = scalars[index]
    index += 1
    switch scalar {
    case "^": return .start
    case "$": return .end
    case ".": return .set(.insideLine)
    case "(": return try group(start)
    case "[": return .set(try characterClass(start))
    case "\\": return try escape(start)
    case "*", "+", "?": throw problem("nothing to repeat; for the character write \\\(scalar)", at: start)
    case "{", "}", "]": throw problem("\(quoted(String(scalar))) stands for itself only as \\\(scalar)", at: start)
    default: return .scalar(scalar)
    }
  }
}

// MARK: - Scalars

extension PatternParser {
  var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    index += 1
    return true
  }

  /// Decimal digits; beyond what is sensible all the same number.
  mutating func number() -> Int? {
    let start = index
    var value = 0
    while let digit = peek, ("0"..."9").contains(digit) {
      value = min(1_000_000, value * 10 + Int(digit.value - 0x30))
      index += 1
    }
    return index > start ? value : nil
  }

  func text(_ start: Int, _ end: Int? = nil) -> String {
    String(String.UnicodeScalarView(scalars[start..<min(end ?? start + 1, scalars.count)]))
  }

  func problem(_ message: String, at start: Int, to end: Int? = nil) -> PatternProblem {
    let end = min(end ?? start + 1, scalars.count)
    return PatternProblem(message: message, offset: start, length: max(1, end - start))
  }
}
