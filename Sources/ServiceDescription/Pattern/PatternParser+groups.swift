/// Groups: captures, lookaheads, and what ECMA-262 has none of.
extension PatternParser {
  private static let deepest = 50

  mutating func group(_ start: Int) throws(PatternProblem) -> PatternNode {
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
  mutating func groupName(_ start: Int) throws(PatternProblem) -> String {
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
}
