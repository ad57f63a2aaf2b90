/// Where in the description a part of the model was written.
///
/// All origins are equal: where a thing was written takes no part in what it means, so two services that differ only
/// in layout and comments compare equal.
public struct Origin: Equatable, Sendable {
  public var range: SourceRange

  public init(_ range: SourceRange) {
    self.range = range
  }

  public var position: SourcePosition { range.start }
  public var length: Int { range.length }

  public static func == (left: Self, right: Self) -> Bool { true }
}
