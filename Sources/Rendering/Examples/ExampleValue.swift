/// A JSON value that emitted tests send.
indirect enum ExampleValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// As JSON spells it.
  case number(String)
  case text(String)
  /// A text that is too long to be carried about, as its parts and the length of its JSON.
  case long([TextRun], bytes: Int)
  case list([ExampleValue])
  /// An object with one member.
  case object(String, ExampleValue)

  /// A text of any length.
  static func string(_ text: String) -> ExampleValue {
    let value = ExampleValue.text(text)
    return text.utf8.count <= 100 ? value : .long(TextRun.runs(of: text), bytes: value.bytes)
  }

  static func int(_ value: Int64) -> ExampleValue { .number(String(value)) }

  /// The length of its JSON, or a little more.
  var bytes: Int {
    switch self {
    case .null: 4
    case .bool(let flag): flag ? 4 : 5
    case .number(let number): number.utf8.count
    case .long(_, let bytes): bytes
    case .list(let elements): elements.reduce(2) { $0 + $1.bytes + 1 }
    case .object(let key, let value): ExampleValue.text(key).bytes + value.bytes + 3
    case .text(let text): 2 + text.utf8.reduce(0) { $0 + ($1 < 0x20 || $1 == 0x22 || $1 == 0x5C ? 6 : 1) }
    }
  }
}

/// A value that breaks rules of its field.
struct ExampleRefusal: Equatable, Sendable {
  var value: ExampleValue
  /// The rules as the service names them; never empty.
  var broken: [String]

  init(_ value: ExampleValue, _ broken: String...) {
    self.value = value
    self.broken = broken
  }

  init(_ value: ExampleValue, breaking broken: [String]) {
    self.value = value
    self.broken = broken
  }
}

/// What tests need to know about the values of one field.
struct FieldExamples: Equatable, Sendable {
  /// Valid values, no two alike: three, or as many as there are. Empty where none was found.
  var values: [ExampleValue] = []
  /// Valid values at the very bounds.
  var accepted: [ExampleValue] = []
  /// Just beyond the bounds, of another type or another form. Short ones come first.
  var refused: [ExampleRefusal] = []

  static let wanted = 3

  /// The first of the candidates that are valid, each once.
  static func distinct(_ candidates: [ExampleValue]) -> [ExampleValue] {
    var seen: Set<ExampleValue> = []
    return candidates.filter { seen.insert($0).inserted }
  }
}
