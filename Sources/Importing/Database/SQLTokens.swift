/// An expression of SQL in words, as far as both engines agree on them, and a place in it.
struct SQLTokens {
  enum Token: Equatable {
    /// As written, without quotes.
    case word(String)
    /// In double quotes, backquotes or brackets.
    case name(String)
    case text(String)
    case number(String)
    case symbol(String)
  }

  private(set) var tokens: [Token] = []
  /// Where each begins and ends in the text.
  private var ranges: [Range<String.Index>] = []
  private let source: String
  var index = 0

  init(_ sql: String) {
    source = sql
    var start = sql.startIndex
    while start < sql.endIndex {
      let (token, end) = Self.token(sql, start)
      if let token {
        tokens.append(token)
        ranges.append(start..<end)
      }
      start = end
    }
  }

  var isAtEnd: Bool { index >= tokens.count }
  var next: Token? { index < tokens.count ? tokens[index] : nil }

  /// Steps over a word, whatever its case.
  mutating func take(_ word: String) -> Bool {
    guard case .word(let text)? = next, text.lowercased() == word else { return false }
    index += 1
    return true
  }

  mutating func take(symbol: String) -> Bool {
    guard next == .symbol(symbol) else { return false }
    index += 1
    return true
  }

  /// What stands in the parentheses of every CHECK.
  var checks: [String] {
    var result: [String] = []
    for (start, token) in tokens.enumerated() {
      guard case .word(let word) = token, word.lowercased() == "check", start + 1 < tokens.count,
        tokens[start + 1] == .symbol("(")
      else { continue }
      var depth = 0
      for end in (start + 1)..<tokens.count {
        if tokens[end] == .symbol("(") { depth += 1 }
        if tokens[end] == .symbol(")") { depth -= 1 }
        if depth == 0 {
          result.append(String(source[ranges[start + 1].upperBound..<ranges[end].lowerBound]))
          break
        }
      }
    }
    return result
  }

  private static func token(_ sql: String, _ start: String.Index) -> (Token?, String.Index) {
    let rest = sql[start...]
    guard let first = rest.first else { return (nil, sql.endIndex) }
    if first.isWhitespace { return (nil, rest.firstIndex { !$0.isWhitespace } ?? sql.endIndex) }
    if rest.hasPrefix("--") { return (nil, rest.firstIndex(of: "\n") ?? sql.endIndex) }
    if rest.hasPrefix("/*") { return (nil, rest.firstRange(of: "*/")?.upperBound ?? sql.endIndex) }
    switch first {
    case "'":
      let (text, end) = quoted(rest, "'")
      return (.text(text), end)
    case "\"", "`":
      let (text, end) = quoted(rest, first)
      return (.name(text), end)
    case "[" where rest.firstIndex(of: "]") != nil && !isArray(sql, start):
      let end = rest.firstIndex(of: "]") ?? sql.endIndex
      return (.name(String(rest[..<end].dropFirst())), sql.index(after: end))
    case _ where first.isLetter || first == "_":
      let end = rest.firstIndex { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$") } ?? sql.endIndex
      return (.word(String(rest[..<end])), end)
    case _ where first.isNumber:
      let end = rest.firstIndex { !($0.isNumber || $0 == ".") } ?? sql.endIndex
      return (.number(String(rest[..<end])), end)
    default:
      for symbol in ["::", "<=", ">=", "<>", "!=", "==", "||", "!~*", "!~", "~*"] where rest.hasPrefix(symbol) {
        return (.symbol(symbol), sql.index(start, offsetBy: symbol.count))
      }
      return (.symbol(String(first)), sql.index(after: start))
    }
  }

  /// A bracket behind `ARRAY` or a type is no name.
  private static func isArray(_ sql: String, _ start: String.Index) -> Bool {
    guard let before = sql[..<start].last else { return false }
    return before.isLetter || before == ")" || before == "]"
  }

  /// Doubled quotes stand for one.
  private static func quoted(_ rest: Substring, _ quote: Character) -> (String, String.Index) {
    var text = ""
    var index = rest.index(after: rest.startIndex)
    while index < rest.endIndex {
      let after = rest.index(after: index)
      if rest[index] == quote {
        guard after < rest.endIndex, rest[after] == quote else { return (text, after) }
        index = after
      }
      text.append(rest[index])
      index = rest.index(after: index)
    }
    return (text, rest.endIndex)
  }
}

extension SQLTokens {
  /// A value with its parentheses, sign and casts: `'G'::mpaa_rating`, `(0)::numeric`, `-1`.
  mutating func literal() -> (text: String, isWord: Bool)? {
    let start = index
    if take(symbol: "(") {
      guard let inner = literal(), take(symbol: ")") else {
        index = start
        return nil
      }
      skipCasts()
      return inner
    }
    let isNegative = take(symbol: "-")
    if !isNegative { _ = take(symbol: "+") }
    switch next {
    case .number(let text):
      index += 1
      skipCasts()
      return ((isNegative ? "-" : "") + text, false)
    case .text(let text) where !isNegative:
      index += 1
      skipCasts()
      return (text, false)
    case .word(let text) where !isNegative:
      index += 1
      skipCasts()
      return (text, true)
    default:
      index = start
      return nil
    }
  }

  /// `::character varying(20)[]`
  mutating func skipCasts() {
    while take(symbol: "::") {
      index += 1
      // In a schema: public.mood
      while take(symbol: ".") { index += 1 }
      while ["varying", "precision", "with", "without", "time", "zone"].contains(where: { take($0) }) {}
      if next == .symbol("("), index + 1 < tokens.count, case .number = tokens[index + 1] {
        while !isAtEnd, next != .symbol(")") { index += 1 }
        _ = take(symbol: ")")
      }
      while next == .symbol("["), index + 1 < tokens.count, tokens[index + 1] == .symbol("]") { index += 2 }
    }
  }
}
