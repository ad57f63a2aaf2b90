import Templating

/// What packs of teams may rely on: the templates that there are, their blocks, and the names that they can use.
///
/// A name that comes is no new version. One that goes, or means something else, is: it gets a line in the history, so
/// that whoever used it is told what to write instead.
public struct Contract: Sendable {
  public var version: Int
  public var history: TemplateHistory

  public init(version: Int, history: TemplateHistory = TemplateHistory()) {
    (self.version, self.history) = (version, history)
  }

  /// That of the built-in pack.
  public static let current = Contract(version: 1)
}
