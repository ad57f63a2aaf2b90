/// Where data is kept. The first of each list is what development starts with.
public struct DataStores: Sendable, Equatable {
  /// At least one.
  public var engines: [Engine]
  /// At least one.
  public var stores: [Store]
  /// Whether the tables were there before the service, so that its first migration is compared with them and not run.
  public var isExisting: Bool

  public init(engines: [Engine], stores: [Store], isExisting: Bool = false) {
    self.engines = engines
    self.stores = stores
    self.isExisting = isExisting
  }

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
