/// What a CHECK says, as far as rules of fields can say it.
indirect enum Condition: Equatable {
  enum Subject: Equatable {
    case column(String)
    /// The number of its characters.
    case length(String)
    /// Without blanks at its ends.
    case trimmed(String)
    case trimmedLength(String)
  }

  case all([Condition])
  case any([Condition])
  /// `=`, `<>`, `<`, `<=`, `>`, `>=`
  case compare(Subject, String, String)
  case oneOf(Subject, [String])
  case matches(Subject, pattern: String)
  case isNull(Subject)
  case isNotNull(Subject)
}

/// Reads conditions; what it does not know makes the whole unknown.
struct ConditionReader {
  private var tokens: SQLTokens
  /// Steps that are left: parentheses are tried in two ways, and no expression is worth for ever.
  private var budget = 20_000

  /// - Returns: nil for what is more than rules of fields can say.
  static func read(_ sql: String) -> Condition? {
    var reader = ConditionReader(tokens: SQLTokens(sql))
    guard let condition = reader.disjunction(), reader.tokens.isAtEnd else { return nil }
    return condition
  }

  private init(tokens: SQLTokens) { self.tokens = tokens }

  private mutating func disjunction() -> Condition? {
    guard let first = conjunction() else { return nil }
    var parts = [first]
    while tokens.take("or") {
      guard let part = conjunction() else { return nil }
      parts.append(part)
    }
    return parts.count == 1 ? first : .any(parts)
  }

  private mutating func conjunction() -> Condition? {
    guard let first = atom() else { return nil }
    var parts = [first]
    while tokens.take("and") {
      guard let part = atom() else { return nil }
      parts.append(part)
    }
    return parts.count == 1 ? first : .all(parts)
  }

  private mutating func atom() -> Condition? {
    budget -= 1
    if budget < 0 { return nil }
    let start = tokens.index
    if let condition = comparison() { return condition }
    tokens.index = start
    guard tokens.take(symbol: "("), let inner = disjunction(), tokens.take(symbol: ")") else { return nil }
    return inner
  }

  private mutating func comparison() -> Condition? {
    let start = tokens.index
    if let subject = subject() {
      if tokens.take("is") {
        let isNot = tokens.take("not")
        return tokens.take("null") ? isNot ? .isNotNull(subject) : .isNull(subject) : nil
      }
      if tokens.take("between") {
        guard let lower = value(), tokens.take("and"), let upper = value() else { return nil }
        return .all([.compare(subject, ">=", lower), .compare(subject, "<=", upper)])
      }
      if tokens.take("in") { return list(open: "(", close: ")").map { .oneOf(subject, $0) } }
      if tokens.take(symbol: "~") { return value().map { .matches(subject, pattern: $0) } }
      guard let sign = sign() else { return nil }
      if sign == "=", tokens.take("any") { return anyOf().map { .oneOf(subject, $0) } }
      return value().map { .compare(subject, sign, $0) }
    }
    // The other way around: 0 < price.
    tokens.index = start
    guard let value = value(), let sign = sign(), let subject = subject() else { return nil }
    return .compare(subject, ["<": ">", "<=": ">=", ">": "<", ">=": "<="][sign] ?? sign, value)
  }

  private mutating func sign() -> String? {
    for symbol in ["=", "==", "<>", "!=", "<=", ">=", "<", ">"] where tokens.take(symbol: symbol) {
      return symbol == "==" ? "=" : symbol == "!=" ? "<>" : symbol
    }
    return nil
  }

  private mutating func subject() -> Condition.Subject? {
    budget -= 1
    if budget < 0 { return nil }
    let start = tokens.index
    switch tokens.next {
    case .name(let name):
      tokens.index += 1
      tokens.skipCasts()
      return .column(name)
    case .word(let word):
      tokens.index += 1
      if tokens.take(symbol: "(") { return call(word.lowercased()) }
      if ["null", "true", "false", "not", "case", "array"].contains(word.lowercased()) { break }
      tokens.skipCasts()
      return .column(word)
    case .symbol("("):
      tokens.index += 1
      guard let inner = subject(), tokens.take(symbol: ")") else { break }
      tokens.skipCasts()
      return inner
    default: break
    }
    tokens.index = start
    return nil
  }

  private mutating func call(_ function: String) -> Condition.Subject? {
    // trim(BOTH FROM x), as PostgreSQL prints it.
    if function == "trim", tokens.take("both") { _ = tokens.take("from") }
    guard let inner = subject(), tokens.take(symbol: ")") else { return nil }
    switch (function, inner) {
    case ("length", .column(let name)), ("char_length", .column(let name)), ("character_length", .column(let name)):
      return .length(name)
    case ("length", .trimmed(let name)), ("char_length", .trimmed(let name)): return .trimmedLength(name)
    case ("trim", .column(let name)), ("btrim", .column(let name)): return .trimmed(name)
    default: return nil
    }
  }

  private mutating func value() -> String? {
    guard let (text, isWord) = tokens.literal() else { return nil }
    if !isWord { return text }
    return ["true", "false"].contains(text.lowercased()) ? text.lowercased() : nil
  }

  private mutating func list(open: String, close: String) -> [String]? {
    guard tokens.take(symbol: open) else { return nil }
    var values: [String] = []
    repeat {
      guard let value = value() else { return nil }
      values.append(value)
    } while tokens.take(symbol: ",")
    return tokens.take(symbol: close) ? values : nil
  }

  /// `ANY ((ARRAY['a'::text, 'b'::text])::text[])`, behind the `ANY`.
  private mutating func anyOf() -> [String]? {
    var depth = 0
    while tokens.take(symbol: "(") { depth += 1 }
    guard tokens.take("array"), let values = list(open: "[", close: "]") else { return nil }
    tokens.skipCasts()
    for _ in 0..<depth {
      guard tokens.take(symbol: ")") else { return nil }
      tokens.skipCasts()
    }
    return values
  }
}
