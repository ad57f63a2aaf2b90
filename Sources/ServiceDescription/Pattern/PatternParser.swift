/// Reads patterns as ECMA-262 does in Unicode mode, which is strict: what is no syntax is an error, not text.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private(set) var groupCount = 0
  private var groupNames: [String: Int] = [:]
  /// Groups that have matched wherever the parser is now, so that a backreference means the same everywhere: to one
  /// that has not, ECMA-262 finds nothing to compare, others fail.
  private var certainGroups: Set<Int> = []
  private var depth = 0

  private static let deepest = 50
  private static let mostRepetitions = 65_536

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
  }

  mutating func parse() throws(PatternProblem) -> PatternNode {
    let node = try alternatives()
    if index < scalars.count { throw problem("')' closes nothing; for the character write \\)", at: index) }
    return node
  }

  // MARK: Structure

  private mutating func alternatives() throws(PatternProblem) -> PatternNode {
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

  // MARK: Groups

  private mutating func group(_ start: Int) throws(PatternProblem) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw problem("groups are nested more than \(Self.deepest) deep", at: start) }
    guard take("?") else { return try capture(nil, start) }
    guard let kind = peek else { throw problem("'(' is never closed", at: start) }
    index += 1
    switch kind {
    case ":":
      return .group(try body(start), number: nil, name: nil)
    case "=", "!":
      let before = certainGroups
      let node = try body(start)
      if kind == "!" { certainGroups = before }
      return .lookahead(node, isNegated: kind == "!")
    case "<":
      if peek == "=" || peek == "!" {
        throw problem("lookbehind is refused: Swift has none, and ICU only some", at: start, to: index + 1)
      }
      return try capture(try groupName(start), start)
    case ">": throw problem("atomic groups are not in ECMA-262", at: start, to: index)
    case "P", "'": throw problem("named groups are written (?<name>…) in ECMA-262", at: start, to: index)
    case "#": throw problem("comments are not in ECMA-262", at: start, to: index)
    case "|": throw problem("branch resets are not in ECMA-262", at: start, to: index)
    case "(": throw problem("conditions are not in ECMA-262", at: start, to: index)
    case "R", "&", "+", "0"..."9": throw problem("recursion is not in ECMA-262", at: start, to: index)
    case "a"..."z", "A"..."Z", "-", "^":
      while let next = peek, next != ")", next != ":" { index += 1 }
      throw problem("inline flags are refused: OpenAPI's validators do not know them", at: start, to: index + 1)
    default: throw problem("(?\(kind) is no group", at: start, to: index)
    }
  }

  private mutating func capture(_ name: String?, _ start: Int) throws(PatternProblem) -> PatternNode {
    groupCount += 1
    let number = groupCount
    if let name, groupNames.updateValue(number, forKey: name) != nil {
      throw problem("there are two groups \(quoted(name))", at: start, to: index)
    }
    let node = try body(start)
    certainGroups.insert(number)
    return .group(node, number: number, name: name)
  }

  private mutating func body(_ start: Int) throws(PatternProblem) -> PatternNode {
    let node = try alternatives()
    guard take(")") else { throw problem("'(' is never closed; for the character write \\(", at: start) }
    return node
  }

  /// After `(?<` or `\k<`, to `>`.
  private mutating func groupName(_ start: Int) throws(PatternProblem) -> String {
    var name = ""
    while let next = peek, next != ">" {
      name.unicodeScalars.append(next)
      index += 1
    }
    let isName = name.unicodeScalars.enumerated().allSatisfy { offset, scalar in
      switch scalar {
      case "a"..."z", "A"..."Z": true
      case "0"..."9": offset > 0
      default: false
      }
    }
    // ICU takes letters and digits only.
    guard take(">"), isName, !name.isEmpty else {
      throw problem("a group's name is made of letters and digits", at: start, to: index)
    }
    return name
  }

  // MARK: Escapes

  private mutating func escape(_ start: Int) throws(PatternProblem) -> PatternNode {
    guard let scalar = peek else { throw problem("'\\' ends the pattern; for the character write \\\\", at: start) }
    switch scalar {
    case "b", "B":
      index += 1
      return .wordBoundary(isNegated: scalar == "B")
    case "1"..."9":
      let number = number() ?? 0
      return try reference(to: number, "\\\(number)", start)
    case "k":
      index += 1
      guard take("<") else { throw problem("\\k needs a name: \\k<name>", at: start, to: index) }
      let name = try groupName(start)
      return try reference(to: groupNames[name] ?? 0, "\\k<\(name)>", start)
    default: break
    }
    if let set = try classEscape(start) { return .set(set) }
    return .scalar(try characterEscape(start, inClass: false))
  }

  private func reference(to number: Int, _ shown: String, _ start: Int) throws(PatternProblem) -> PatternNode {
    if certainGroups.contains(number) { return .backreference(number) }
    let exists = (1...max(1, groupCount)).contains(number) && groupCount > 0
    let why = exists ? "refers to a group that may not have matched" : "refers to no group before it"
    throw problem("\(shown) \(why)", at: start, to: index)
  }

  /// `\d \D \w \W \s \S`; nil, with nothing taken, for anything else.
  private mutating func classEscape(_ start: Int) throws(PatternProblem) -> ScalarSet? {
    let set: ScalarSet
    switch peek {
    case "d": set = .digits
    case "D": set = ScalarSet.digits.inverted
    case "w": set = .wordParts
    case "W": set = ScalarSet.wordParts.inverted
    case "s": set = .spaces
    case "S": set = ScalarSet.spaces.inverted
    case "p", "P":
      throw problem(
        "\\\(text(index)) means what the reader's version of Unicode says; write the ranges out", at: start,
        to: index + 1)
    default: return nil
    }
    index += 1
    return set
  }

  private mutating func characterEscape(_ start: Int, inClass: Bool) throws(PatternProblem) -> Unicode.Scalar {
    guard let scalar = peek else { throw problem("'\\' ends the pattern; for the character write \\\\", at: start) }
    index += 1
    switch scalar {
    case "t": return "\t"
    case "n": return "\n"
    case "r": return "\r"
    case "v": return "\u{0B}"
    case "f": return "\u{0C}"
    case "0":
      if case "0"..."9" = peek ?? "a" { throw problem("octal escapes are not in ECMA-262", at: start, to: index + 1) }
      return "\0"
    case "c":
      guard let letter = peek, ("a"..."z").contains(letter) || ("A"..."Z").contains(letter) else {
        throw problem("\\c needs a letter", at: start, to: index)
      }
      index += 1
      return Unicode.Scalar(UInt8(letter.value % 32))
    case "x": return try hexadecimal(2, start)
    case "u": return try unicodeEscape(start)
    case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/": return scalar
    case "-" where inClass: return scalar
    default: throw problem(Self.unknownEscape(scalar), at: start, to: index)
    }
  }

  private static func unknownEscape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "A": "\\A is not in ECMA-262; write ^"
    case "z", "Z": "\\\(scalar) is not in ECMA-262; write $"
    case "h": "\\h is not in ECMA-262; write [ \\t]"
    case "R": "\\R is not in ECMA-262; write \\r?\\n"
    case "Q", "E": "\\Q…\\E is not in ECMA-262; write a backslash before each special character"
    case "a"..."z", "A"..."Z", "0"..."9": "\\\(scalar) is not in ECMA-262"
    default: "\(quoted(String(scalar))) needs no backslash, and ECMA-262 takes none"
    }
  }

  private mutating func unicodeEscape(_ start: Int) throws(PatternProblem) -> Unicode.Scalar {
    if take("{") {
      var value: UInt32 = 0
      var digits = 0
      while let digit = peek.flatMap(hexadecimalValue), digits < 8 {
        value = value << 4 | digit
        digits += 1
        index += 1
      }
      guard take("}"), digits > 0, let scalar = Unicode.Scalar(value) else {
        throw problem("\\u{…} needs the number of a character", at: start, to: index)
      }
      return scalar
    }
    let first = try hexadecimalNumber(4, start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    // Two surrogates make one scalar.
    guard (0xD800...0xDBFF).contains(first), take("\\"), take("u") else {
      throw problem("half a surrogate pair matches nothing", at: start, to: index)
    }
    let second = try hexadecimalNumber(4, start)
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw problem("half a surrogate pair matches nothing", at: start, to: index) }
    return scalar
  }

  private mutating func hexadecimal(_ count: Int, _ start: Int) throws(PatternProblem) -> Unicode.Scalar {
    guard let scalar = Unicode.Scalar(try hexadecimalNumber(count, start)) else {
      throw problem("no such character", at: start, to: index)
    }
    return scalar
  }

  private mutating func hexadecimalNumber(_ count: Int, _ start: Int) throws(PatternProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = peek.flatMap(hexadecimalValue) else {
        throw problem("expected \(count) hexadecimal digits", at: start, to: index)
      }
      value = value << 4 | digit
      index += 1
    }
    return value
  }

  // MARK: Classes

  private mutating func characterClass(_ start: Int) throws(PatternProblem) -> ScalarSet {
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

  // MARK: Scalars

  private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    index += 1
    return true
  }

  /// Decimal digits; beyond what is sensible all the same number.
  private mutating func number() -> Int? {
    let start = index
    var value = 0
    while let digit = peek, ("0"..."9").contains(digit) {
      value = min(1_000_000, value * 10 + Int(digit.value - 0x30))
      index += 1
    }
    return index > start ? value : nil
  }

  private func text(_ start: Int, _ end: Int? = nil) -> String {
    String(String.UnicodeScalarView(scalars[start..<min(end ?? start + 1, scalars.count)]))
  }

  private func problem(_ message: String, at start: Int, to end: Int? = nil) -> PatternProblem {
    let end = min(end ?? start + 1, scalars.count)
    return PatternProblem(message: message, offset: start, length: max(1, end - start))
  }
}

private func hexadecimalValue(_ scalar: Unicode.Scalar) -> UInt32? {
  switch scalar {
  case "0"..."9": scalar.value - 0x30
  case "a"..."f": scalar.value - 0x57
  case "A"..."F": scalar.value - 0x37
  default: nil
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
