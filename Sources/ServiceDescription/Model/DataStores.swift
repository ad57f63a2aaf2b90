/// Where data is kept. The first of each list is what development starts with.
public struct DataStores: Sendable, Equatable {
  /// At least one.
  public var engines: [Engine]
  /// At least one.
  public var stores: [Store]

  public enum Engine: String, Sendable, Equatable, CaseIterable {
    case sqlite
    case postgres
  }

  /// Where limiter and cache keep what they count and hold.
  public enum Store: String, Sendable, Equatable, CaseIterable {
    case memory
    case redis
  }
}
