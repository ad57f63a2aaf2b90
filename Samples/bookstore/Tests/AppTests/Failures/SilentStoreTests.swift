import Testing

@testable import App

/// Redis says nothing any more while requests are under way, and comes back later.
@Suite(.enabled(if: TestRedis.isThere, Comment(rawValue: TestRedis.reason)), .timeLimit(.minutes(10)))
struct SilentStoreTests {
    @Test func servesWithoutItAndComesBack() async throws {
        let (proxy, log, pauses) = (FreezingProxy(), RecordedLog(), PauseGate())
        var url = try #require(TestRedis.url)
        url.port = try await proxy.start(before: url.host, url.port)
        url.host = "127.0.0.1"
        try await withRedis(url, timeout: .milliseconds(500), logger: log.logger, pauses: pauses) { redis in
            let prefix = "test:\(UInt64.random(in: 0 ... .max))"
            let limits = RedisLimitStore(redis: redis, prefix: prefix, strategy: .fixedWindow, usesServerTime: false)
            let cache = RedisCacheStore(redis, prefix: prefix)
            try await withService(logger: log.logger, limitStore: limits, cacheStore: cache) { service in
                await redis.untilConnected()
                // Reached, not expected at once: on a busy machine even this Redis may be late.
                while try await !isCounted(service) {}
                proxy.freeze()
                for _ in 0..<3 {
                    let answer = try await service.get(path)
                    let isRefused = answer.status == .serviceUnavailable
                    #expect(LimitPolicy.refusesUncounted ? isRefused : answer.status.code < 500, "\(answer.body)")
                    #expect(answer.headers[.rateLimitRemaining] == nil)
                    #expect(answer.headers[.xCache] != "hit")
                }
                #expect(log.lines.contains { $0["message"] == "requests are not counted" })
                #expect(log.lines.contains { $0["message"] == "Redis is away" })
                proxy.thaw()
                while try await !isCounted(service) { pauses.end() }
                while try await service.get(path).headers[.xCache] != "hit" { pauses.end() }
                #expect(log.lines.contains { $0["message"] == "requests are counted again" })
            }
        }
        try await proxy.stop()
    }

    private let path = "/v1/authors"

    private func isCounted(_ service: TestService) async throws -> Bool {
        try await service.get(path).headers[.rateLimitRemaining] != nil
    }
}
