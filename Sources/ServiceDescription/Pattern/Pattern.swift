/// A regular expression that means the same in ECMA-262 (and so OpenAPI) and in the emitted service.
///
/// It searches (`^` and `$` anchor it), sees Unicode scalars, and `\d \w \s` are ASCII.
public struct Pattern: Sendable, Equatable {
  /// As written.
  public let source: String
  public let root: PatternNode

  public static func == (left: Self, right: Self) -> Bool { left.source == right.source }
}
