/// What the CHECKs of a table say of one column.
struct ColumnRules {
  /// The ends of its range, and whether they are themselves in it.
  var lower: (value: String, isIn: Bool)?
  var upper: (value: String, isIn: Bool)?
  var shortest: Int?
  var longest: Int?
  var values: [String]?
  var pattern: String?
  var refusesBlank = false

  /// Adds what a condition says.
  ///
  /// - Parameter column: gives the column that a name means; nil for none of this table.
  /// - Returns: whether it is all said now; if not, nothing was added.
  static func add(
    _ condition: Condition, to rules: inout [String: ColumnRules], _ column: (String) -> String?
  ) -> Bool {
    switch condition {
    case .all(let parts):
      var copy = rules
      for part in parts { if !add(part, to: &copy, column) { return false } }
      rules = copy
      return true
    case .any(let parts):
      // A rule says nothing of null anyway.
      let rest = parts.filter { if case .isNull = $0 { false } else { true } }
      if rest.count == 1 { return add(rest[0], to: &rules, column) }
      guard let (subject, values) = choice(rest) else { return false }
      return add(.oneOf(subject, values), to: &rules, column)
    case .isNotNull: return false
    case .isNull: return false
    case .compare(let subject, let sign, let value):
      return change(subject, &rules, column) { $0.compare(subject, sign, value) }
    case .oneOf(let subject, let values):
      return change(subject, &rules, column) { rules in
        guard case .column = subject else { return false }
        rules.values = rules.values.map { $0.filter(values.contains) } ?? values
        return true
      }
    case .matches(let subject, let pattern):
      return change(subject, &rules, column) { rules in
        guard case .column = subject, rules.pattern == nil else { return false }
        rules.pattern = pattern
        return true
      }
    }
  }

  /// `x = 'a' OR x = 'b'`
  private static func choice(_ parts: [Condition]) -> (Condition.Subject, [String])? {
    var found: (subject: Condition.Subject, values: [String])?
    for part in parts {
      let (subject, values): (Condition.Subject, [String])
      switch part {
      case .compare(let one, "=", let value): (subject, values) = (one, [value])
      case .oneOf(let one, let some): (subject, values) = (one, some)
      default: return nil
      }
      if let found, found.subject != subject { return nil }
      found = (subject, (found?.values ?? []) + values)
    }
    return found.map { ($0.subject, $0.values) }
  }

  private static func change(
    _ subject: Condition.Subject, _ rules: inout [String: ColumnRules], _ column: (String) -> String?,
    _ body: (inout ColumnRules) -> Bool
  ) -> Bool {
    let written =
      switch subject {
      case .column(let name), .length(let name), .trimmed(let name), .trimmedLength(let name): name
      }
    guard let name = column(written) else { return false }
    var changed = rules[name] ?? ColumnRules()
    guard body(&changed) else { return false }
    rules[name] = changed
    return true
  }

  private mutating func compare(_ subject: Condition.Subject, _ sign: String, _ value: String) -> Bool {
    switch (subject, sign) {
    case (.column, ">"): lower = (value, false)
    case (.column, ">="): lower = (value, true)
    case (.column, "<"): upper = (value, false)
    case (.column, "<="): upper = (value, true)
    case (.column, "="): values = [value]
    case (.column, "<>") where value.isEmpty: shortest = max(shortest ?? 0, 1)
    case (.trimmed, "<>") where value.isEmpty: refusesBlank = true
    case (.length, _):
      guard let count = Int(value) else { return false }
      switch sign {
      case ">": shortest = count + 1
      case ">=": shortest = count
      case "<": longest = count - 1
      case "<=": longest = count
      case "=": (shortest, longest) = (count, count)
      default: return false
      }
    case (.trimmedLength, ">") where value == "0", (.trimmedLength, ">=") where value == "1": refusesBlank = true
    default: return false
    }
    return true
  }
}
