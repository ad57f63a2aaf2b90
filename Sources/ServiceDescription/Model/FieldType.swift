/// What a field holds.
public enum FieldType: Sendable, Equatable {
  case scalar(ScalarType)
  /// The rules of the scalar hold for each element; `items` for their number. Never optional.
  case array(ScalarType, items: Bounds<Int>)
  /// Another resource's id.
  case reference(Reference)
}

/// A type that fits one column, with its rules.
public enum ScalarType: Sendable, Equatable {
  case text(TextKind, TextRules)
  case int(Bounds<Int64>)
  case double(Bounds<Double>)
  case decimal(Bounds<DecimalValue>, scale: Int)
  case bool
  case date(Bounds<CalendarDate>)
  case timestamp(Bounds<Timestamp>)
  case uuid
  case enumeration([EnumCase])
  /// Any JSON; `length` bounds its bytes.
  case json(length: Bounds<Int>)

  /// As the language calls it: `string`, `enum`, `json` …
  public var keyword: String {
    switch self {
    case .text(let kind, _): kind.rawValue
    case .int: "int"
    case .double: "double"
    case .decimal: "decimal"
    case .bool: "bool"
    case .date: "date"
    case .timestamp: "timestamp"
    case .uuid: "uuid"
    case .enumeration: "enum"
    case .json: "json"
    }
  }
}

public enum TextKind: String, Sendable, Equatable, CaseIterable {
  case string
  case text
  case email
  case url
}

public struct TextRules: Sendable, Equatable {
  /// In Unicode scalars. Always has an upper end: 255, for `text` 65,536, unless written.
  public var length: Bounds<Int>
  public var pattern: Pattern?
  /// `blank: false`: not only white space.
  public var refusesBlank: Bool
  /// Whether `length` stands in the description.
  public var isLengthWritten: Bool

  public init(
    length: Bounds<Int>, pattern: Pattern? = nil, refusesBlank: Bool = false, isLengthWritten: Bool = false
  ) {
    self.length = length
    self.pattern = pattern
    self.refusesBlank = refusesBlank
    self.isLengthWritten = isLengthWritten
  }
}

public struct EnumCase: Sendable, Equatable {
  /// The Swift case: `nonFiction`. May be a Swift keyword.
  public var name: Name
  /// In JSON, SQL and queries, as written: `non-fiction`.
  public var value: String
  public var origin: Origin
}

public struct Reference: Sendable, Equatable {
  /// The resource's name, or `User`.
  public var target: Name
  /// Whether it is a user of `auth`, who is no resource.
  public var isUser: Bool
  public var onDelete: OnDelete

  public enum OnDelete: String, Sendable, Equatable, CaseIterable {
    case forbid
    case clear
    case cascade
  }
}

/// An inclusive range that may be open at either end.
public struct Bounds<Value: Comparable & Sendable>: Sendable, Equatable {
  public var lower: Value?
  public var upper: Value?

  public init(lower: Value? = nil, upper: Value? = nil) {
    self.lower = lower
    self.upper = upper
  }

  public var isUnbounded: Bool { lower == nil && upper == nil }

  public func contains(_ value: Value) -> Bool {
    if let lower, value < lower { return false }
    if let upper, value > upper { return false }
    return true
  }
}

/// A default, of the field's type and within its rules.
public indirect enum DefaultValue: Sendable, Equatable {
  case text(String)
  case int(Int64)
  case double(Double)
  case decimal(DecimalValue)
  case bool(Bool)
  case date(CalendarDate)
  case timestamp(Timestamp)
  /// Lower case.
  case uuid(String)
  case enumeration(EnumCase)
  /// JSON text as written, known to be valid.
  case json(String)
  case array([DefaultValue])
}
