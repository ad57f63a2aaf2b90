/// Values that are visible in every template of a library under one name, `{{team.owner}}`: their names and types come
/// from a text, not from Swift.
public struct NamedValues: Sendable {
  public enum Value: Sendable, Hashable {
    case code(String)
    /// Nil where it is absent.
    case optionalCode(String?)
    case codes([String])
    case words(String)
    /// Nil where it is absent.
    case optionalWords(String?)
    case wordsList([String])
    case flag(Bool)
  }

  public struct Member: Sendable, Hashable {
    public var name: String
    public var value: Value
    public var doc: String

    public init(_ name: String, _ value: Value, _ doc: String) {
      (self.name, self.value, self.doc) = (name, value, doc)
    }
  }

  public let name: String
  public let members: [Member]
  /// What templates can see of it: one name, behind which the members are.
  public let shape: Shape

  /// - Precondition: no name occurs twice.
  public init(_ name: String, _ members: [Member]) {
    (self.name, self.members) = (name, members)
    let inner = Shape(
      id: ObjectIdentifier(Member.self), name: { name },
      members: members.map { Shape.Member(name: $0.name, kind: $0.value.kind, doc: $0.doc) })
    shape = Shape(
      id: ObjectIdentifier(NamedValues.self), name: { "the pack" },
      members: [Shape.Member(name: name, kind: .one(isOptional: false), doc: "values of the pack") { inner }])
  }

  /// Frames are not `Sendable`: one for each rendering.
  func frame() -> Frame {
    ConstantFrame([.frame(ConstantFrame(members.map(\.value.rendered)))])
  }
}

extension NamedValues.Value {
  fileprivate var kind: Shape.Kind {
    switch self {
    case .code: .code(.always)
    case .optionalCode: .code(.optional)
    case .codes: .code(.list)
    case .words: .words(.always)
    case .optionalWords: .words(.optional)
    case .wordsList: .words(.list)
    case .flag: .flag
    }
  }

  fileprivate var rendered: Value {
    switch self {
    case .code(let text), .words(let text): .string(text)
    case .optionalCode(let text), .optionalWords(let text): text.map { .string($0) } ?? .absent
    case .codes(let texts), .wordsList(let texts): .strings(texts)
    case .flag(let isSet): .flag(isSet)
    }
  }
}

/// A frame whose values are known.
final class ConstantFrame: Frame {
  private let values: [Value]

  init(_ values: [Value]) {
    self.values = values
    super.init(slotCount: values.count)
  }

  override func read(_ slot: Int) -> Value { values[slot] }
}
