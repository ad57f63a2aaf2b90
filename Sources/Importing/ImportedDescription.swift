import ServiceDescription

/// A description that was made from something else.
public struct ImportedDescription: Sendable {
  /// UpperCamelCase, from the document's title.
  public var service: String
  /// The text of `hornero.yml`, which lints without errors.
  public var text: String
  /// What could not be carried over as it was, at its place in the original.
  public var remarks: [Diagnostic]
  public var resources: Int
  public var routes: Int
}

/// A document that nothing can be made from: why, at its place.
public struct ImportProblem: Error, Sendable {
  public var diagnostics: [Diagnostic]
}
