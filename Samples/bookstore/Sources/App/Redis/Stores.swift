import Logging

/// Where the service keeps what it counts and caches.
struct Stores: Sendable {
    var limits: any LimitStore
    var cache: any CacheStore
    /// Nil where that is the memory of the process.
    var redis: RedisClient?
}

extension Stores {
    /// - Throws: `ConfigurationError` when the certificates cannot be read.
    init(_ configuration: AppConfiguration, logger: Logger) throws {
        switch configuration.store.url {
        case .memory:
            self.init(
                limits: MemoryLimitStore(),
                cache: MemoryCacheStore(capacity: configuration.cache.bytes)
            )
        case .redis(let url):
            self.init(try RedisClient(url, configuration.store, logger: logger))
        }
    }

    private init(_ redis: RedisClient) {
        self.init(
            limits: RedisLimitStore(redis: redis),
            cache: RedisCacheStore(redis),
            redis: redis
        )
    }

    /// Runs work that needs them and no server.
    func use(_ work: () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await redis?.run() }
            defer { group.cancelAll() }
            try await work()
        }
    }
}

extension RedisClient {
    fileprivate convenience init(_ url: RedisURL, _ configuration: StoreConfiguration, logger: Logger) throws {
        try self.init(
            url,
            timeout: configuration.timeout,
            certificates: configuration.certificates,
            logger: logger
        )
    }
}
