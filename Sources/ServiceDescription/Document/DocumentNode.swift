/// A part of a YAML document with its exact place; what it means is up to the reader.
public struct DocumentNode: Sendable, Equatable {
  public indirect enum Kind: Sendable, Equatable {
    /// Text, whatever tag YAML would give it.
    case scalar(String, ScalarStyle)
    case sequence([DocumentNode])
    /// In the order written; no key twice.
    case mapping([Entry])
  }

  public struct Entry: Sendable, Equatable {
    /// Always a scalar.
    public var key: DocumentNode
    public var value: DocumentNode

    public init(key: DocumentNode, value: DocumentNode) {
      (self.key, self.value) = (key, value)
    }

    /// The key's text.
    public var name: String { key.text ?? "" }
  }

  public enum ScalarStyle: Sendable, Equatable {
    case plain
    case singleQuoted
    case doubleQuoted
    /// `|` or `>`
    case block
  }

  public var kind: Kind
  public var range: SourceRange
  /// The text between the node's ends, as it stands in the file, for nodes in flow style (`{id}`, `[string]`).
  public var source: String?

  public init(kind: Kind, range: SourceRange, source: String? = nil) {
    self.kind = kind
    self.range = range
    self.source = source
  }

  /// A scalar's text.
  public var text: String? {
    if case .scalar(let text, _) = kind { text } else { nil }
  }

  /// Whether nothing is written at all: `key:` and then the next key.
  public var isAbsent: Bool { kind == .scalar("", .plain) }

  public var entries: [Entry]? {
    if case .mapping(let entries) = kind { entries } else { nil }
  }

  public var elements: [DocumentNode]? {
    if case .sequence(let elements) = kind { elements } else { nil }
  }

  /// A mapping's value for a key.
  public subscript(key: String) -> DocumentNode? {
    entries?.first { $0.name == key }?.value
  }
}
