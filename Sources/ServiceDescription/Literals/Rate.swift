/// So many per unit of time: `10 per minute`.
public struct Rate: Sendable, Equatable {
  /// At least 1.
  public let count: Int
  public let unit: TimeUnit

  public init(count: Int, unit: TimeUnit) {
    self.count = count
    self.unit = unit
  }

  /// The window.
  public var seconds: Int64 { unit.seconds }
  /// `10 per minute`
  public var written: String { "\(count) per \(unit.rawValue)" }
}
