extension DescriptionReader {
  /// Reads a default and holds it against the field's own rules.
  func defaultValue(_ node: DocumentNode, for field: Field) -> DefaultValue? {
    switch field.type {
    case .reference:
      report(.ruleDoesNotApply, "a reference has no default: no id is known before there are rows", at: node)
      return nil
    case .scalar(let type):
      if case .json = type { return json(node, type) }
      if field.isOptional, node.kind == .scalar("null", .plain) || node.kind == .scalar("~", .plain) {
        report(.badDefault, "an optional field is null without a default: leave it out", at: node)
        return nil
      }
      return scalarDefault(node, type)
    case .array(let type, let items):
      return array(node, type, items)
    }
  }

  private func scalarDefault(_ node: DocumentNode, _ type: ScalarType) -> DefaultValue? {
    // Quotes with nothing between them are a text, too.
    if case .text = type, node.text == "", !node.isAbsent {
      do throws(LiteralProblem) {
        return try Self.value("", of: type)
      } catch {
        report(error.code, error.message, at: node)
        return nil
      }
    }
    return literal(node, "a default of type \(type.keyword)") { text throws(LiteralProblem) in
      try Self.value(text, of: type)
    }
  }

  private func array(_ node: DocumentNode, _ type: ScalarType, _ items: Bounds<Int>) -> DefaultValue? {
    guard let elements = node.elements else {
      wrongShape(node, wanted: "a list of \(type.keyword)")
      return nil
    }
    let values = elements.compactMap { scalarDefault($0, type) }
    guard values.count == elements.count else { return nil }
    if !items.contains(values.count) {
      report(.defaultBreaksRule, "the default has \(values.count) items, outside items: \(items.written)", at: node)
      return nil
    }
    return .array(values)
  }

  private func json(_ node: DocumentNode, _ type: ScalarType) -> DefaultValue? {
    guard node.text != nil else {
      let hint = node.source.map { "; quote it: \(singleQuoted($0))" } ?? ""
      report(.needsQuotes, "a default of type json is text that holds JSON\(hint)", at: node)
      return nil
    }
    return literal(node, "a default of type json") { text throws(LiteralProblem) in try Self.value(text, of: type) }
  }

  private static func value(_ text: String, of type: ScalarType) throws(LiteralProblem) -> DefaultValue {
    switch type {
    case .text(let kind, let rules):
      try check(text, kind, rules)
      return .text(text)
    case .int(let bounds):
      return .int(try within(bounds, try typed(text, "int", Literal.int), text))
    case .double(let bounds):
      return .double(try within(bounds, try typed(text, "double", Literal.double), text))
    case .decimal(let bounds, let scale):
      let value = try typed(text, "decimal", Literal.decimal)
      if value.scale > scale {
        throw LiteralProblem(.tooManyDigits, "the default \(value) has more than \(scale) digits after the point")
      }
      guard let scaled = value.scaled(to: scale), scaled.magnitude < 1_000_000_000_000_000_000 else {
        throw LiteralProblem(.tooManyDigits, "the default \(value) has more than \(18 - scale) digits before the point")
      }
      return .decimal(try within(bounds, value, text))
    case .bool:
      guard text == "true" || text == "false" else {
        throw LiteralProblem(.badDefault, "the default \(quoted(text)) is not a bool; expected true or false")
      }
      return .bool(text == "true")
    case .date(let bounds): return .date(try within(bounds, try Literal.date(text), text))
    case .timestamp(let bounds): return .timestamp(try within(bounds, try Literal.timestamp(text), text))
    case .uuid:
      guard isUUID(text) else { throw LiteralProblem(.badDefault, "the default \(quoted(text)) is not a UUID") }
      return .uuid(text.lowercased())
    case .enumeration(let cases):
      if let known = cases.first(where: { $0.value == text }) { return .enumeration(known) }
      let hint = didYouMean(text, among: cases.map(\.value))
      throw LiteralProblem(.defaultBreaksRule, "the default \(quoted(text)) is none of the values\(hint)")
    case .json(let length):
      guard JSONCheck.isValid(text) else {
        throw LiteralProblem(.badDefault, "the default \(quoted(text)) is not JSON")
      }
      if !length.contains(text.utf8.count) {
        throw LiteralProblem(
          .defaultBreaksRule, "the default has \(text.utf8.count) bytes, outside length: \(length.written)")
      }
      return .json(text)
    }
  }

  /// Reads a number, and says what the default should have been.
  private static func typed<Value>(
    _ text: String, _ type: String, _ read: (String) throws(LiteralProblem) -> Value
  ) throws(LiteralProblem) -> Value {
    do throws(LiteralProblem) {
      return try read(text)
    } catch {
      if error.code == .numberOutOfRange { throw error }
      throw LiteralProblem(.badDefault, "the default \(quoted(text)) is not of type \(type)")
    }
  }

  private static func within<Value: CustomStringConvertible>(
    _ bounds: Bounds<Value>, _ value: Value, _ text: String
  ) throws(LiteralProblem) -> Value {
    guard bounds.contains(value) else {
      throw LiteralProblem(.defaultBreaksRule, "the default \(text) is outside range: \(bounds.written)")
    }
    return value
  }

  private static func check(_ text: String, _ kind: TextKind, _ rules: TextRules) throws(LiteralProblem) {
    let count = text.unicodeScalars.count
    if text.unicodeScalars.contains("\0") {
      throw LiteralProblem(.badText, "text cannot hold U+0000")
    }
    if !rules.length.contains(count) {
      throw LiteralProblem(
        .defaultBreaksRule, "the default has \(count) characters, outside length: \(rules.length.written)")
    }
    if rules.refusesBlank, text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      throw LiteralProblem(.defaultBreaksRule, "the default is blank, which blank: false refuses")
    }
    if let pattern = rules.pattern {
      switch pattern.firstMatchExists(in: text) {
      case true: break
      case false: throw LiteralProblem(.defaultBreaksRule, "the default \(quoted(text)) does not match its pattern")
      default:
        throw LiteralProblem(
          .defaultBreaksRule, "matching the default with its pattern takes forever; simplify the pattern")
      }
    }
    switch kind {
    case .email where !isEmail(text):
      throw LiteralProblem(.badDefault, "the default \(quoted(text)) is not an e-mail address")
    case .url:
      if let problem = WebAddress.problem(of: text) {
        throw LiteralProblem(.badDefault, "the default \(quoted(text)) is not a URL: \(problem)")
      }
    default: break
    }
  }
}

extension Bounds where Value: CustomStringConvertible {
  /// As the language writes it: `1..200`.
  public var written: String {
    "\(lower.map(\.description) ?? "")..\(upper.map(\.description) ?? "")"
  }
}

/// 8-4-4-4-12 hexadecimal digits, in any case.
private func isUUID(_ text: String) -> Bool {
  let groups = text.split(separator: "-", omittingEmptySubsequences: false)
  return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
    && groups.allSatisfy { $0.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit } }
}

/// Something, one `@`, and a host with a dot; no white space.
private func isEmail(_ text: String) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  guard parts.count == 2, let local = parts.first, let host = parts.last, !local.isEmpty, text.utf8.count <= 254 else {
    return false
  }
  let labels = host.split(separator: ".", omittingEmptySubsequences: false)
  return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
    && !text.unicodeScalars.contains { $0.properties.isWhitespace || $0.value < 0x20 }
}
