/// A template that has been checked against the views it is rendered with: rendering cannot fail.
public struct Template<V: View>: Sendable {
  let programs: [[Op]]
  /// What is visible besides the view.
  var outer: NamedValues?

  /// The rendering as UTF-8.
  public func render(_ view: V) -> [UInt8] {
    var output: [UInt8] = []
    render(PreparedView(view), into: &output)
    return output
  }

  /// Appends the rendering to `output`. Several templates rendered with one ``PreparedView`` read each value only once.
  ///
  /// - Returns: whether it is whole: it ends where it exceeds a limit.
  @discardableResult
  public func render(
    _ view: PreparedView<V>, into output: inout [UInt8], limit: RenderingLimit = RenderingLimit()
  ) -> Bool {
    Renderer.render(programs, [outer?.frame(), view.frame].compactMap { $0 }, into: &output, limit)
  }
}

/// A view whose values are kept once they have been read. Not `Sendable`: prepare one for each thread.
public struct PreparedView<V: View> {
  let frame: Frame

  public init(_ view: V) {
    frame = ViewFrame(view)
  }
}
