import ServiceDescription

/// A column as a type of the language with its rules, and what is lost on the way.
struct ColumnType {
  var type: String
  var rules: [(key: String, value: String)] = []
  var remarks: [String] = []

  /// - Parameters:
  ///   - checked: what the table's CHECKs say of it.
  ///   - isExisting: whether values stay where they are, so that the type must read them as they are kept.
  /// - Returns: nil for what there is no type for.
  init?(_ column: Catalogue.Column, _ checked: ColumnRules, engine: Catalogue.Engine, isExisting: Bool) {
    var kind = column.kind
    if isExisting {
      guard let kept = Self.kept(kind, on: engine) else { return nil }
      if kept != kind { remarks.append("\(column.written) is kept as text or a number, and served as that") }
      kind = kept
    }
    if kind == .int(bits: 64), let values = checked.values, Set(values).isSubset(of: ["0", "1"]) { kind = .bool }
    type = ""
    switch kind {
    case .list(let element):
      guard !isExisting || engine == .postgres, let word = Self.word(element), word != "json" else { return nil }
      type = "[\(word)]"
      if case .choice(let values) = element { rules.append(("values", enumValues(values))) }
      if case .decimal(_, let scale) = element { rules.append(("scale", String(min(scale ?? 4, 9)))) }
      if case .text(let longest?) = element { rules.append(("length", "..\(longest)")) }
    case .text(let longest): text(longest, checked)
    case .int(let bits): int(isExisting ? bits : 64, checked)
    case .decimal(let precision, let scale): decimal(precision, scale, checked, isExisting: isExisting)
    case .choice(let values):
      type = "enum"
      rules.append(("values", enumValues(checked.values.map { values.filter($0.contains) } ?? values)))
    case .double:
      type = "double"
      range(checked)
    case .words:
      type = "string"
      remarks.append("\(column.written) is text here")
    default:
      guard let word = Self.word(kind) else { return nil }
      type = word
      if word == "date" || word == "timestamp" { range(checked) }
    }
  }

  /// How values of a type can be read where they are; nil where they cannot.
  private static func kept(_ kind: ColumnKind, on engine: Catalogue.Engine) -> ColumnKind? {
    switch (kind, engine) {
    case (.words, _), (.unknown, _): nil
    case (.decimal(let precision?, let scale?), .postgres): precision <= 18 && scale <= 9 ? kind : nil
    case (.decimal, .postgres): nil
    // Nothing makes SQLite keep more than what a number of its own holds, and moments are whatever people write.
    case (.decimal, .sqlite): .double
    case (.timestamp, .sqlite): .text(longest: nil)
    case (.list(let element), .postgres): kept(element, on: engine) == nil ? nil : kind
    case (.list, .sqlite): nil
    default: kind
    }
  }

  private static func word(_ kind: ColumnKind) -> String? {
    switch kind {
    case .text, .words: "string"
    case .int: "int"
    case .double: "double"
    case .decimal: "decimal"
    case .bool: "bool"
    case .date: "date"
    case .timestamp: "timestamp"
    case .uuid: "uuid"
    case .choice: "enum"
    case .json: "json"
    case .list, .unknown: nil
    }
  }

  private mutating func text(_ written: Int?, _ checked: ColumnRules) {
    if let values = checked.values {
      type = "enum"
      rules.append(("values", enumValues(values)))
      return
    }
    let longest = [written, checked.longest].compactMap { $0 }.min()
    type = longest.map { $0 <= 255 } == true ? "string" : "text"
    let shortest = checked.shortest ?? 0
    if shortest > 0 || longest != nil {
      rules.append(("length", "\(shortest > 0 ? String(shortest) : "")..\(longest.map(String.init) ?? "")"))
    }
    if let pattern = checked.pattern { rules.append(("pattern", singleQuoted(pattern))) }
    if checked.refusesBlank { rules.append(("blank", "false")) }
  }

  private mutating func int(_ bits: Int, _ checked: ColumnRules) {
    type = "int"
    var (lower, upper): (Int64?, Int64?) = (nil, nil)
    if bits < 64 { (lower, upper) = (-(1 << Int64(bits - 1)), 1 << Int64(bits - 1) - 1) }
    if let values = checked.values {
      let numbers = values.compactMap { Int64($0) }.sorted()
      if let first = numbers.first, let last = numbers.last, numbers.count == values.count,
        last - first + 1 == Int64(Set(numbers).count)
      {
        (lower, upper) = (first, last)
      } else {
        remarks.append("its values, \(values.joined(separator: ", ")), are not carried: enums are text")
      }
    }
    if let bound = checked.lower, let number = Self.whole(bound.value) { lower = bound.isIn ? number : number + 1 }
    if let bound = checked.upper, let number = Self.whole(bound.value) { upper = bound.isIn ? number : number - 1 }
    if lower != nil || upper != nil {
      rules.append(("range", "\(lower.map(String.init) ?? "")..\(upper.map(String.init) ?? "")"))
    }
  }

  /// `10`, `10.00`
  private static func whole(_ text: String) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 1 || (parts.count == 2 && parts[1].allSatisfy { $0 == "0" }) else { return nil }
    return Int64(parts[0])
  }

  private mutating func decimal(_ precision: Int?, _ written: Int?, _ checked: ColumnRules, isExisting: Bool) {
    let digits = min(precision ?? 18, 18)
    let scale = min(written ?? 4, 9)
    if precision == nil || (precision ?? 0) > 18 || (written ?? 0) > 9 {
      remarks.append("numbers have 18 digits here, \(scale) of them after the point")
    }
    var checked = checked
    if digits < 18 {
      let most = String(repeating: "9", count: max(digits - scale, 0))
      let end = (most.isEmpty ? "0" : most) + (scale == 0 ? "" : "." + String(repeating: "9", count: scale))
      if checked.lower == nil { checked.lower = ("-" + end, true) }
      if checked.upper == nil { checked.upper = (end, true) }
    }
    if scale == 0, !isExisting {
      int(64, checked)
      return
    }
    type = "decimal"
    rules.append(("scale", String(scale)))
    // The next number after nothing, and before it.
    let step = "0." + String(repeating: "0", count: max(scale - 1, 0)) + "1"
    if scale > 0, let lower = checked.lower, !lower.isIn, Double(lower.value) == 0 { checked.lower = (step, true) }
    if scale > 0, let upper = checked.upper, !upper.isIn, Double(upper.value) == 0 {
      checked.upper = ("-" + step, true)
    }
    range(checked)
  }

  private mutating func range(_ checked: ColumnRules) {
    if checked.lower == nil && checked.upper == nil { return }
    for bound in [checked.lower, checked.upper] {
      if let bound, !bound.isIn { remarks.append("it may be \(bound.value) itself here: ranges hold their ends") }
    }
    rules.append(("range", "\(checked.lower?.value ?? "")..\(checked.upper?.value ?? "")"))
  }
}
