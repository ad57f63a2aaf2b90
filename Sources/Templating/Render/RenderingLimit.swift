/// How far a rendering may go. A template is data that anybody may have written: lists within lists repeat a few bytes
/// without end.
public struct RenderingLimit: Sendable {
  /// Of output.
  public var bytes: Int
  /// Tags and texts, each as often as it is come by.
  public var steps: Int
  /// Sections and partials within each other.
  public var depth: Int

  public init(bytes: Int = 64 << 20, steps: Int = 10_000_000, depth: Int = 400) {
    (self.bytes, self.steps, self.depth) = (bytes, steps, depth)
  }
}
