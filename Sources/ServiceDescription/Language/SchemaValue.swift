/// JSON whose members keep their order, as far as a schema needs it.
public indirect enum SchemaValue: Sendable, Equatable {
  case text(String)
  case int(Int)
  case bool(Bool)
  case list([SchemaValue])
  case object([(name: String, value: SchemaValue)])

  public static func == (left: Self, right: Self) -> Bool { left.json() == right.json() }

  /// A member of an object.
  public subscript(name: String) -> SchemaValue? {
    if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
  }

  /// The names of an object's members, in their order.
  public var names: [String] {
    if case .object(let members) = self { members.map(\.name) } else { [] }
  }

  func adding(_ members: [(name: String, value: SchemaValue)]) -> SchemaValue {
    guard case .object(let present) = self else { return self }
    return .object(present + members)
  }

  /// One member or element a line, but for lists of plain values and objects of one.
  public func json(indentation: Int = 0) -> String {
    let inner = String(repeating: " ", count: indentation + 2)
    let outer = String(repeating: " ", count: indentation)
    switch self {
    case .text(let text): return Self.quoted(text)
    case .int(let value): return String(value)
    case .bool(let value): return value ? "true" : "false"
    case .list(let elements):
      if elements.allSatisfy(\.isPlain) {
        return "[" + elements.map { $0.json() }.joined(separator: ", ") + "]"
      }
      let lines = elements.map { inner + $0.json(indentation: indentation + 2) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + outer + "]"
    case .object(let members):
      if members.count <= 1, members.allSatisfy({ $0.value.isPlain }) {
        return "{" + members.map { " \(Self.quoted($0.name)): \($0.value.json()) " }.joined() + "}"
      }
      let lines = members.map { inner + Self.quoted($0.name) + ": " + $0.value.json(indentation: indentation + 2) }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + outer + "}"
    }
  }

  private var isPlain: Bool {
    switch self {
    case .text, .int, .bool: true
    case .list, .object: false
    }
  }

  /// Schemas hold no control characters; quotes and backslashes are all that needs escaping (RFC 8259, section 7).
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension SchemaValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int) { self = .int(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: SchemaValue...) { self = .list(elements) }
  public init(dictionaryLiteral elements: (String, SchemaValue)...) {
    self = .object(elements.map { (name: $0.0, value: $0.1) })
  }
}
