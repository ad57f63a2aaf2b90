import Templating

/// Limits and caches, and what they keep their counts and answers in.
extension ServiceView {
  var hasLimits: Bool { limits != nil }
  var hasDynamicLimits: Bool { limits?.hasDynamic == true }
  var hasCache: Bool { cache != nil }
  /// Whether something depends on the time of day that tests must be able to set.
  var hasClock: Bool { hasLimits || hasCache || hasJobs || hasIdempotency || hasMovedPaths }
  var hasListCache: Bool { cache?.hasItems == true }
  var hasDroppingRoutes: Bool { cache?.hasDroppingRoutes == true }
  var hasRedis: Bool { store?.hasRedis == true }
  /// Whether the program itself can keep them: else only its tests do.
  var hasMemoryStore: Bool { store?.hasMemory ?? true }
  var countsInMemory: Bool { hasLimits && hasMemoryStore }
  var countsInRedis: Bool { hasLimits && hasRedis }
  var hasBothDecorators: Bool { hasLimits && hasCache }
  var countsInMemoryOnly: Bool { hasLimits && !hasRedis }
  var cachesInMemoryOnly: Bool { hasCache && !hasRedis }

  /// The arguments that make up the stores of one process, in lines.
  var memoryStores: [String] {
    let stores = [
      hasLimits ? "limits: MemoryLimitStore()" : nil,
      hasCache ? "cache: MemoryCacheStore(capacity: configuration.cache.bytes)" : nil,
    ].compactMap { $0 }
    return stores.enumerated().map { $1 + ($0 == stores.count - 1 ? "" : ",") }
  }

  var cachesInRedis: Bool { hasCache && hasRedis }

  @SchemaBuilder<ServiceView>
  static var storeMembers: [SchemaMember<ServiceView>] {
    One("limits", \.limits, "how often a client may ask, where a route is limited")
    Flag("hasLimits", \.hasLimits, "whether a route is limited")
    Flag("hasDynamicLimits", \.hasDynamicLimits, "whether a function limits a route")
    One("cache", \.cache, "what is kept of answers, where a route is cached")
    Flag("hasCache", \.hasCache, "whether a route is cached")
    Flag("hasClock", \.hasClock, "whether tests set the time of day")
    Flag("hasListCache", \.hasListCache, "whether the rows of a list are kept one by one")
    Flag("hasDroppingRoutes", \.hasDroppingRoutes, "whether custom routes write what is kept")
    One("store", \.store, "what limits and cache keep their counts and answers in, where there are any")
    Flag("hasRedis", \.hasRedis, "whether that may be Redis")
    Flag("hasMemoryStore", \.hasMemoryStore, "whether that may be the memory of the process")
    Flag("countsInMemory", \.countsInMemory, "whether requests may be counted in memory")
    Flag("countsInRedis", \.countsInRedis, "whether requests may be counted in Redis")
    Flag("hasBothDecorators", \.hasBothDecorators, "whether routes are limited and routes are cached")
    Flag("countsInMemoryOnly", \.countsInMemoryOnly, "whether requests are counted in memory and nowhere else")
    Flag("cachesInMemoryOnly", \.cachesInMemoryOnly, "whether answers are kept in memory and nowhere else")
    Code("memoryStores", \.memoryStores, "the arguments that make up the stores of one process, in lines")
    Flag("cachesInRedis", \.cachesInRedis, "whether answers may be kept in Redis")
  }
}
