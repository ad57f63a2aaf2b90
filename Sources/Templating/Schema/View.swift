/// Values that a template is rendered with, and the names under which it sees them.
///
/// A view decides everything a template may say: the template only repeats and includes. Views are plain structs;
/// their ``schema`` is what template names are checked against when a template is loaded.
public protocol View: Sendable {
  /// The members of this view by the names that templates use. Declare it as a stored `static let`.
  static var schema: Schema<Self> { get }
}

/// A person's words, as opposed to ready-made code.
///
/// Words may hold anything, so a template cannot write them plainly: it has to name the form that fits the place,
/// such as `{{summary.swift}}` or `{{summary.doc}}` (see ``Form``).
public struct Text: Sendable, Hashable, ExpressibleByStringLiteral {
  public var value: String

  public init(_ value: String) {
    self.value = value
  }

  public init(stringLiteral value: String) {
    self.value = value
  }
}
