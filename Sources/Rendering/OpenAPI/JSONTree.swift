import Templating

/// JSON whose members keep the order in which they were given, for documents that people read and compare.
indirect enum JSONTree: Equatable, Sendable {
  case null
  case bool(Bool)
  /// A number, or other JSON that is known to be valid, as it is spelled.
  case literal(String)
  case text(String)
  case list([JSONTree])
  case object([Member])

  struct Member: Equatable, Sendable {
    var name: String
    var value: JSONTree

    init(_ name: String, _ value: JSONTree) {
      self.name = name
      self.value = value
    }
  }

  static func int(_ value: some BinaryInteger) -> JSONTree { .literal(String(value)) }

  /// `{ "$ref": "#/components/schemas/Book" }`
  static func reference(_ section: String, _ name: String) -> JSONTree {
    ["$ref": .text("#/components/\(section)/\(name)")]
  }

  /// The members of an object; none of anything else.
  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  subscript(_ name: String) -> JSONTree? { members.first { $0.name == name }?.value }
}

extension JSONTree: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  init(dictionaryLiteral elements: (String, JSONTree)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }

  init(arrayLiteral elements: JSONTree...) {
    self = .list(elements)
  }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(integerLiteral value: Int64) { self = .int(value) }
}
