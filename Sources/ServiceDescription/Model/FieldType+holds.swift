extension FieldType {
  /// Whether every value of the other type is one of this, and the same Swift type.
  public func holds(_ other: FieldType) -> Bool {
    switch (self, other) {
    case (.scalar(let own), .scalar(let others)): own.holds(others)
    case (.array(let own, let items), .array(let others, let otherItems)):
      own.holds(others) && items.contains(otherItems)
    case (.reference(let own), .reference(let others)): own.target == others.target && own.isUser == others.isUser
    default: false
    }
  }
}

extension ScalarType {
  /// Whether every value of the other type is one of this. Enums are types of their own in Swift, so they never are.
  func holds(_ other: ScalarType) -> Bool {
    switch (self, other) {
    case (.text(let own, let rules), .text(let others, let otherRules)):
      (own == others || own == .string || own == .text) && rules.holds(otherRules)
    case (.int(let own), .int(let others)): own.contains(others)
    case (.double(let own), .double(let others)): own.contains(others)
    case (.decimal(let own, let scale), .decimal(let others, let otherScale)):
      own.contains(others) && scale >= otherScale
    case (.date(let own), .date(let others)): own.contains(others)
    case (.timestamp(let own), .timestamp(let others)): own.contains(others)
    case (.json(let own), .json(let others)): own.contains(others)
    case (.bool, .bool), (.uuid, .uuid): true
    default: false
    }
  }
}

extension TextRules {
  fileprivate func holds(_ other: TextRules) -> Bool {
    length.contains(other.length) && (pattern == nil || pattern == other.pattern)
      && (!refusesBlank || other.refusesBlank)
  }
}

extension Bounds {
  /// Whether all of another range is inside.
  fileprivate func contains(_ other: Bounds) -> Bool {
    let isBelow = lower.map { lower in other.lower.map { $0 >= lower } ?? false } ?? true
    let isAbove = upper.map { upper in other.upper.map { $0 <= upper } ?? false } ?? true
    return isBelow && isAbove
  }
}
