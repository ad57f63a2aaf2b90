import ServiceDescription

/// What JSON Schema (draft 2020-12, the dialect of OpenAPI 3.1) says about the values of one type.
struct ScalarSchema {
  /// `string`; none where any JSON will do.
  var type: String?
  /// `format`, `pattern`, `minimum` … in that order, without `type`, `enum` and `description`.
  var keywords: [JSONTree.Member] = []
  var choices: [String] = []
  /// Rules that JSON Schema has no words for, as sentences.
  var remarks: [String] = []

  /// - Parameter isSent: leaves out what has to be said only about input, because it is hard to read.
  init(_ scalar: ScalarType, isSent: Bool = false) {
    switch scalar {
    case .text(let kind, let rules): self.init(kind, rules, isSent: isSent)
    case .int(let bounds):
      self.init(type: "integer", format: "int64")
      addRange(bounds.lower.map { .int($0) }, bounds.upper.map { .int($0) })
    case .double(let bounds):
      self.init(type: "number", format: "double")
      addRange(bounds.lower.map(Self.number), bounds.upper.map(Self.number))
    case .decimal(let bounds, let scale): self.init(bounds, scale: scale)
    case .bool: self.init(type: "boolean")
    case .date(let bounds):
      self.init(type: "string", format: "date")
      remark(bounds.lower?.description, bounds.upper?.description)
    case .timestamp(let bounds):
      self.init(type: "string", format: "date-time")
      remark(bounds.lower?.description, bounds.upper?.description)
    case .uuid: self.init(type: "string", format: "uuid")
    case .enumeration(let cases):
      self.init(type: "string")
      choices = cases.map(\.value)
    case .json(let length):
      self.init(type: nil)
      if !length.isUnbounded {
        remarks = [
          "\(Self.span(length.lower.map { "\($0)" }, length.upper.map { "\($0)" })) bytes of JSON without blanks."
        ]
      }
    }
  }

  /// The id of a row.
  init(_ id: IDKind) {
    switch id {
    case .int:
      self.init(type: "integer", format: "int64")
      add("minimum", 1)
    case .uuid: self.init(type: "string", format: "uuid")
    }
  }

  private init(type: String?, format: String? = nil) {
    self.type = type
    if let format { add("format", .text(format)) }
  }

  /// The database keeps 18 digits in all. Where no range says otherwise, that is the limit: exclusive, because a number
  /// with 18 nines is the next power of ten for whoever reads JSON with binary numbers.
  private init(_ bounds: Bounds<DecimalValue>, scale: Int) {
    self.init(type: "number")
    add("multipleOf", scale == 0 ? 1 : .literal("0." + String(repeating: "0", count: scale - 1) + "1"))
    let limit = "1" + String(repeating: "0", count: 18 - scale)
    if let lower = bounds.lower {
      add("minimum", .literal(lower.description))
    } else {
      add("exclusiveMinimum", .literal("-" + limit))
    }
    if let upper = bounds.upper {
      add("maximum", .literal(upper.description))
    } else {
      add("exclusiveMaximum", .literal(limit))
    }
  }

  private init(_ kind: TextKind, _ rules: TextRules, isSent: Bool) {
    type = "string"
    switch kind {
    case .email: add("format", "email")
    case .url: add("format", "uri")
    case .string, .text: break
    }
    if let lower = rules.length.lower, lower > 0 { add("minLength", .int(lower)) }
    if let upper = rules.length.upper { add("maxLength", .int(upper)) }
    add(patterns: isSent ? [rules.pattern?.source].compactMap(\.self) : TextPatterns.of(kind, rules))
  }

  private mutating func add(patterns: [String]) {
    if let first = patterns.first { add("pattern", .text(first)) }
    // A schema has one pattern; those beside it are schemas of their own.
    if patterns.count > 1 { add("allOf", .list(patterns.dropFirst().map { ["pattern": .text($0)] })) }
  }

  private mutating func add(_ name: String, _ value: JSONTree) {
    keywords.append(JSONTree.Member(name, value))
  }

  private mutating func addRange(_ lower: JSONTree?, _ upper: JSONTree?) {
    if let lower { add("minimum", lower) }
    if let upper { add("maximum", upper) }
  }

  private mutating func remark(_ lower: String?, _ upper: String?) {
    if lower != nil || upper != nil { remarks = [Self.span(lower, upper) + "."] }
  }

  /// `From 1 to 5`, `At least 1`, `At most 5`
  private static func span(_ lower: String?, _ upper: String?) -> String {
    switch (lower, upper) {
    case (let lower?, let upper?): "From \(lower) to \(upper)"
    case (let lower?, nil): "At least \(lower)"
    case (nil, let upper): "At most \(upper ?? "")"
    }
  }

  private static func number(_ value: Double) -> JSONTree {
    Int64(exactly: value).map { .int($0) } ?? .literal("\(value)")
  }
}

/// The regular expressions (ECMA-262) that a text matches.
private enum TextPatterns {
  static func of(_ kind: TextKind, _ rules: TextRules) -> [String] {
    let address = kind == .url ? [#"^[Hh][Tt][Tt][Pp][Ss]?://"#] : []
    let own = [rules.pattern?.source].compactMap(\.self)
    let patterns = address + own + (rules.refusesBlank ? [notBlank] : [])
    // For whoever reads a pattern of the field's own, this one would only be in the way.
    return patterns.isEmpty && kind != .email ? [noNUL] : patterns
  }

  /// Databases do not store U+0000.
  private static let noNUL = #"^[^\u0000]*$"#
  /// Something that Unicode does not call white space, anywhere in a text without U+0000.
  private static let notBlank =
    #"^[^\u0000]*[^\u0000\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000][^\u0000]*$"#
}
