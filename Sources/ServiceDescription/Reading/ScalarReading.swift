extension DescriptionReader {
  /// A scalar type with its rules. Rules that do not go with it are reported.
  func scalarType(_ word: TypeWord, _ map: KeyedMap?) -> ScalarType? {
    let inapplicable = ["length", "pattern", "blank", "range", "scale", "values"].filter {
      !Self.rules(of: word.word).contains($0)
    }
    refuseRules(inapplicable, of: map, word.word)
    switch word.word {
    case "string", "text", "email", "url":
      guard let kind = TextKind(rawValue: word.word) else { return nil }
      return .text(kind, textRules(kind, map))
    case "int":
      return .int(range(map, of: Literal.int) ?? Bounds())
    case "double":
      return .double(range(map, of: Literal.double) ?? Bounds())
    case "decimal":
      return decimal(map)
    case "bool":
      return .bool
    case "date":
      return .date(range(map, of: Literal.date) ?? Bounds())
    case "timestamp":
      return .timestamp(range(map, of: Literal.timestamp) ?? Bounds())
    case "uuid":
      return .uuid
    case "enum":
      return enumeration(word, map)
    case "json":
      let length = map?["length"].flatMap { counts($0, "a number of bytes, such as ..4096") }
      return .json(length: length ?? Bounds())
    default: return nil
    }
  }

  private static func rules(of word: String) -> [String] {
    switch word {
    case "string", "text", "email", "url": ["length", "pattern", "blank"]
    case "int", "double", "date", "timestamp": ["range"]
    case "decimal": ["range", "scale"]
    case "enum": ["values"]
    case "json": ["length"]
    default: []
    }
  }

  private func textRules(_ kind: TextKind, _ map: KeyedMap?) -> TextRules {
    let largest = kind == .text ? 65_536 : 255
    var rules = TextRules(length: Bounds(upper: largest))
    if let node = map?["length"] {
      rules.isLengthWritten = true
      if let length = counts(node, "a number of characters, such as 1..200") {
        rules.length = Bounds(lower: length.lower, upper: length.upper ?? max(largest, length.lower ?? 0))
      }
      if rules.length.upper == 0 {
        report(.pointless, "a length of nothing leaves nothing to say", at: node)
      }
    }
    if let node = map?["pattern"] {
      rules.pattern = pattern(node)
    }
    if let node = map?["blank"] {
      rules.refusesBlank = boolean(node) == false
    }
    return rules
  }

  private func pattern(_ node: DocumentNode) -> Pattern? {
    guard let text = word(node, "a pattern") else { return nil }
    do throws(PatternProblem) {
      return try Pattern(text)
    } catch {
      report(.badPattern, error.message, at: node.innerRange(offset: error.offset, length: error.length))
      return nil
    }
  }

  private func range<Value>(
    _ map: KeyedMap?, of bound: @escaping (String) throws(LiteralProblem) -> Value
  ) -> Bounds<Value>? {
    guard let node = map?["range"] else { return nil }
    return literal(node, "a range, such as 1..200") { text throws(LiteralProblem) in
      do throws(LiteralProblem) {
        return try Literal.bounds(text, of: bound)
      } catch {
        // A date that is none is no default here.
        throw error.code == .badDefault ? LiteralProblem(.notARange, error.message) : error
      }
    }
  }

  private func decimal(_ map: KeyedMap?) -> ScalarType {
    var scale = 4
    if let node = map?["scale"] { scale = count(node, within: 0...9) ?? scale }
    let bounds = range(map, of: Literal.decimal) ?? Bounds()
    if let node = map?["range"] {
      for value in [bounds.lower, bounds.upper] {
        guard let value, let problem = digitsProblem(value, scale: scale) else { continue }
        report(.tooManyDigits, problem, at: node)
      }
    }
    return .decimal(bounds, scale: scale)
  }

  /// Why a value does not fit 18 digits of which `scale` stand after the point.
  func digitsProblem(_ value: DecimalValue, scale: Int) -> String? {
    if value.scale > scale {
      return "\(value) has more than \(scale) digits after the point"
    }
    guard let scaled = value.scaled(to: scale), scaled.magnitude < 1_000_000_000_000_000_000 else {
      return "\(value) has more than \(18 - scale) digits before the point, with a scale of \(scale)"
    }
    return nil
  }
}

extension DocumentNode {
  /// The place of a part of a scalar's text, by scalars from 0; the whole scalar where escapes or line ends make the
  /// text differ from its source.
  func innerRange(offset: Int, length: Int) -> SourceRange {
    guard case .scalar(let text, let style) = kind, range.start.line == range.end.line else { return range }
    let scalars = Array(text.unicodeScalars)
    let quotes = range.end.column - range.start.column - scalars.count
    var lead = 0
    switch style {
    case .plain where quotes == 0: break
    case .doubleQuoted where quotes == 2: lead = 1
    case .singleQuoted: lead = 1 + scalars.prefix(offset).count { $0 == "'" }
    default: return range
    }
    let start = SourcePosition(line: range.start.line, column: range.start.column + lead + min(offset, scalars.count))
    return SourceRange(start: start, length: length)
  }
}
