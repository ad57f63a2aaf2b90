/// What stands behind a backslash.
extension PatternParser {
  mutating func escape(_ start: Int) throws(PatternProblem) -> PatternNode {
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
  mutating func classEscape(_ start: Int) throws(PatternProblem) -> ScalarSet? {
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

  mutating func characterEscape(_ start: Int, inClass: Bool) throws(PatternProblem) -> Unicode.Scalar {
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
}

private func hexadecimalValue(_ scalar: Unicode.Scalar) -> UInt32? {
  switch scalar {
  case "0"..."9": scalar.value - 0x30
  case "a"..."f": scalar.value - 0x57
  case "A"..."F": scalar.value - 0x37
  default: nil
  }
}
