import Testing

@testable import App

/// Redis counts as the memory of one process does, for all processes together.
@Suite(.enabled(if: TestRedis.isThere, Comment(rawValue: TestRedis.reason)))
struct RedisLimitStoreTests {
    private let url: RedisURL
    private let prefix = "test:\(UInt64.random(in: 0 ... .max))"

    init() throws {
        url = try #require(TestRedis.url)
    }

    @Test(arguments: [LimitStrategy.fixedWindow, .slidingWindow], 1...8 as ClosedRange<UInt64>)
    func decidesAsMemoryDoes(_ strategy: LimitStrategy, _ seed: UInt64) async throws {
        let rates: [Rate] = ["3 per second", "40 per minute", "70 per hour", "9000000000000000 per day"]
        let memory = MemoryLimitStore(strategy: strategy)
        try await withStore(strategy, usesServerTime: false) { store in
            var random = SeededGenerator(seed: seed)
            var now: Int64 = 1_700_000_000_000
            for _ in 0..<250 {
                now += Int64.random(in: -300...1_500, using: &random) * (Bool.random(using: &random) ? 1 : 20)
                let buckets = ["one", "two"].shuffled(using: &random)
                let limits = rates.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random))
                    .map { CountedLimit(bucket: buckets[0], rate: $0) }
                let client = LimitClient.key(Bool.random(using: &random) ? "a" : "b}")
                let expected = memory.count(limits, of: client, at: now)
                let decision = try await store.count(limits, of: client, at: now)
                #expect(decision == expected)
            }
        }
    }

    @Test func isExactForSeveralProcessesAtOnce() async throws {
        let limits: [CountedLimit] = [
            CountedLimit(bucket: "route", rate: "100 per day"), CountedLimit(bucket: "route", rate: "5000 per day"),
        ]
        let passed = Shared(0)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    try await withStore(.fixedWindow, usesServerTime: false) { store in
                        try await withThrowingTaskGroup(of: Void.self) { group in
                            for _ in 0..<100 {
                                group.addTask {
                                    let decision = try await store.count(limits, of: .unknown, at: 0)
                                    if decision.retryAfter == nil { passed.change { $0 += 1 } }
                                }
                            }
                            try await group.waitForAll()
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(passed.value == 100)
    }

    @Test func countsForEachClientAndBucket() async throws {
        let clients: [LimitClient] = [
            .unknown, .key("1"), .key("} a"), .key("a:1"), .key("-"), .address(NetworkAddress(bits: 1)),
        ]
        try await withStore(.fixedWindow, usesServerTime: false) { store in
            for client in clients {
                for bucket in ["a", "b"] {
                    for rate in ["2 per minute", "2 per hour"] as [Rate] {
                        let limit = CountedLimit(bucket: bucket, rate: rate)
                        let decision = try await store.count([limit], of: client, at: 0)
                        #expect(decision.remaining == 1)
                    }
                }
            }
        }
    }

    /// Whatever the clock of the process says.
    @Test func goesByTheClockOfRedis() async throws {
        let limit = CountedLimit(bucket: "route", rate: "2 per day")
        try await withStore(.slidingWindow, usesServerTime: true) { store in
            let time = try await store.redis.send(RedisCommand("TIME")).array()
            let seconds = try #require(Int64(String(buffer: try time[0].bytes() ?? .init())))
            let first = try await store.count([limit], of: .unknown, at: 0)
            #expect(abs(first.reset - seconds) <= 86_400)
            #expect(try await store.count([limit], of: .unknown, at: 4_000_000_000_000).remaining == 0)
            #expect(try await store.count([limit], of: .unknown, at: 8_000_000_000_000).retryAfter != nil)
        }
    }

    @Test(arguments: [(LimitStrategy.fixedWindow, 60_000 as Int64), (.slidingWindow, 120_000)])
    func forgetsByItself(_ strategy: LimitStrategy, _ longest: Int64) async throws {
        let limit = CountedLimit(bucket: "route", rate: "1 per minute")
        try await withStore(strategy, usesServerTime: true) { store in
            for _ in 0..<2 { _ = try await store.count([limit], of: .unknown, at: 0) }
            let key = RedisWord.text("\(prefix):limit:{-} route 1 per minute")
            let left = try await store.redis.send(RedisCommand("PTTL", key)).integer()
            #expect((longest / 2...longest).contains(left))
        }
    }

    private func withStore(
        _ strategy: LimitStrategy,
        usesServerTime: Bool,
        _ test: @Sendable (RedisLimitStore) async throws -> Void
    ) async throws {
        try await withRedis(url) { redis in
            try await test(
                RedisLimitStore(redis: redis, prefix: prefix, strategy: strategy, usesServerTime: usesServerTime)
            )
        }
    }
}
