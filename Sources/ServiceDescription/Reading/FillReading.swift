extension DescriptionReader {
  /// `fill: lower(title)`, or a map with an expression for each engine.
  func fill(_ node: DocumentNode) -> Fill? {
    if node.entries == nil {
      return expression(node).map { Fill(sqlite: $0, postgres: $0, origin: Origin(node.range)) }
    }
    guard let map = map(node, of: "expressions", keys: DataStores.Engine.allCases.map(\.rawValue)) else { return nil }
    return Fill(
      sqlite: map["sqlite"].flatMap(expression), postgres: map["postgres"].flatMap(expression),
      origin: Origin(node.range))
  }

  /// Only what would end the statement that it becomes part of is refused; the rest is the engine's to judge.
  private func expression(_ node: DocumentNode) -> String? {
    guard let text = word(node, "an SQL expression") else { return nil }
    if let problem = Self.problem(ofExpression: text) {
      report(.badFill, "\(quoted(text)) is no SQL expression: \(problem)", at: node)
      return nil
    }
    return text
  }

  private static func problem(ofExpression text: String) -> String? {
    var open = 0
    var quote: Unicode.Scalar?
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar.properties.generalCategory == .control { return "it holds a control character or line end" }
      if let mark = quote {
        if scalar == mark { quote = nil }
        continue
      }
      switch scalar {
      case "'", "\"": quote = scalar
      case "(": open += 1
      case ")": open -= 1
      case ";": return "a ; ends a statement"
      case "-" where previous == "-", "*" where previous == "/": return "it holds a comment"
      default: break
      }
      if open < 0 { return "a ) closes nothing" }
      previous = scalar
    }
    if quote != nil { return "a quote is not closed" }
    return open == 0 ? nil : "a ( is not closed"
  }
}
