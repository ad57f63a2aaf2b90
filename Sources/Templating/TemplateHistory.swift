/// Names that templates could use once: what to write instead.
public struct TemplateHistory: Sendable {
  public struct Gone: Sendable, Hashable {
    /// A template's name, `TEMPLATE#BLOCK`, or `VIEW.NAME`.
    public var name: String
    /// What to write instead, in words that follow "in version 2: ".
    public var now: String
    /// The first version of the contract without it.
    public var version: Int

    public init(_ name: String, now: String, version: Int) {
      (self.name, self.now, self.version) = (name, now, version)
    }
  }

  private let gone: [String: Gone]

  public init(_ gone: [Gone] = []) {
    self.gone = Dictionary(gone.map { ($0.name, $0) }) { _, later in later }
  }

  /// Of everything that went away, sorted.
  public var names: [String] { gone.keys.sorted() }
  /// The versions in which something went away.
  public var versions: Set<Int> { Set(gone.values.map(\.version)) }

  /// Nil for a name that never was.
  public func replacement(ofTemplate name: String) -> String? { phrase(name) }
  public func replacement(ofBlock block: String, in template: String) -> String? { phrase("\(template)#\(block)") }
  public func replacement(of name: String, in view: String) -> String? { phrase("\(view).\(name)") }

  private func phrase(_ name: String) -> String? {
    gone[name].map { "it went away in version \($0.version) of the contract: \($0.now)" }
  }
}
