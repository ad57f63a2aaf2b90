/// The names that a view offers to templates, without its Swift type: what `template context` prints.
public final class Shape: Sendable {
  /// One name of a view.
  public struct Member: Sendable {
    public let name: String
    public let kind: Kind
    /// One line that explains the value to the author of a template.
    public let doc: String
    /// The view behind ``Kind/one(isOptional:)`` and ``Kind/many``; looked up late, because views may be recursive.
    public let nested: (@Sendable () -> Shape)?

    init(name: String, kind: Kind, doc: String, nested: (@Sendable () -> Shape)? = nil) {
      self.name = name
      self.kind = kind
      self.doc = doc
      self.nested = nested
    }
  }

  public enum Kind: Sendable, Hashable {
    case code(Presence)
    case words(Presence)
    case flag
    case one(isOptional: Bool)
    case many
  }

  let id: ObjectIdentifier
  /// The Swift name of the view's type.
  public var name: String { spelledName() }
  public let members: [Member]
  /// Asked for only where somebody reads it: the runtime takes its time to spell a type.
  private let spelledName: @Sendable () -> String
  private let slots: [String: Int]

  init(id: ObjectIdentifier, name: @escaping @Sendable () -> String, members: [Member]) {
    self.id = id
    spelledName = name
    self.members = members
    var slots: [String: Int] = [:]
    for (slot, member) in members.enumerated() {
      let previous = slots.updateValue(slot, forKey: member.name)
      precondition(previous == nil, "\(name()) declares the template name \(member.name) twice")
    }
    self.slots = slots
  }

  func slot(named name: String) -> Int? { slots[name] }
}

extension Shape.Kind: CustomStringConvertible {
  /// How a template author would call it, such as `words?` or `list of views`.
  public var description: String {
    switch self {
    case .code(.always): "code"
    case .code(.optional): "code?"
    case .code(.list): "list of code"
    case .words(.always): "words"
    case .words(.optional): "words?"
    case .words(.list): "list of words"
    case .flag: "flag"
    case .one(let isOptional): isOptional ? "view?" : "view"
    case .many: "list of views"
    }
  }
}
