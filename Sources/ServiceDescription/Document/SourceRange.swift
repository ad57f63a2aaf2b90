/// A stretch of source text, from `start` up to but not including `end`.
public struct SourceRange: Hashable, Sendable {
  public var start: SourcePosition
  public var end: SourcePosition
  /// Scalars to underline on the first line; at least 1, also where the range is empty or has several lines.
  public var length: Int

  public init(start: SourcePosition, end: SourcePosition, length: Int) {
    self.start = start
    self.end = end
    self.length = max(1, length)
  }

  /// A range of `length` scalars within one line.
  public init(start: SourcePosition, length: Int) {
    self.init(start: start, end: SourcePosition(line: start.line, column: start.column + length), length: length)
  }
}
