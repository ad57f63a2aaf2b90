import ServiceDescription

/// Where a change stands in the old description and in the new one; nil where it is in neither.
public struct Places: Sendable, Equatable {
  public var old: SourcePosition?
  public var new: SourcePosition?

  public init(old: Origin? = nil, new: Origin? = nil) {
    (self.old, self.new) = (old?.position, new?.position)
  }
}
