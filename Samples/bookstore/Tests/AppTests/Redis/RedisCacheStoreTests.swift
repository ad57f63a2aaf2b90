import NIOCore
import Testing

@testable import App

/// What Redis keeps, for two processes with a connection each.
@Suite(.enabled(if: TestRedis.isThere, Comment(rawValue: TestRedis.reason)))
struct RedisCacheStoreTests {
    private let url: RedisURL
    private let prefix = "test:\(UInt64.random(in: 0 ... .max))"
    private let books = [CacheNamespace("books")]
    private let both = [CacheNamespace("books"), CacheNamespace("authors")]
    private let one = [CacheValue(key: "1", bytes: ByteBuffer(string: "one"))]

    init() throws {
        url = try #require(TestRedis.url)
    }

    @Test func findsWhatAnotherHasKept() async throws {
        try await withStores { here, there in
            let values = [
                CacheValue(key: "1", bytes: ByteBuffer(string: "one")), CacheValue(key: "2", bytes: ByteBuffer()),
            ]
            let before = try await here.find(["1", "2", "3"], in: both, at: 0)
            #expect(before.values == [nil, nil, nil])
            try await here.keep(values, in: both, try #require(before.version), at: 0, until: 60_000)
            let after = try await there.find(["3", "2", "1"], in: both, at: 59_999)
            #expect(after.version == before.version)
            #expect(after.values == [nil, ByteBuffer(), ByteBuffer(string: "one")])
            #expect(try await there.find(["1"], in: both, at: 60_000).values == [nil])
        }
    }

    @Test func tellsNamespacesApart() async throws {
        try await withStores { here, there in
            try await keep(one, in: books, here)
            #expect(try await there.find(["1"], in: both, at: 0).values == [nil])
            #expect(try await there.find(["1"], in: [CacheNamespace("authors")], at: 0).values == [nil])
            try await there.drop([CacheNamespace("authors")])
            #expect(try await here.find(["1"], in: books, at: 0).values != [nil])
        }
    }

    @Test func dropsForAll() async throws {
        try await withStores { here, there in
            let version = try await keep(one, in: both, here)
            try await there.drop(books)
            let after = try await here.find(["1"], in: both, at: 0)
            #expect(after.values == [nil])
            #expect(after.version != nil)
            // What was begun before the drop is not found after it either.
            try await here.keep(one, in: both, version, at: 0, until: 60_000)
            #expect(try await there.find(["1"], in: both, at: 0).values == [nil])
        }
    }

    @Test func givesNoVersionDuringAnyWrite() async throws {
        try await withStores { here, there in
            try await keep(one, in: books, here)
            let (first, second) = (CacheWrite(books), CacheWrite(both))
            try await here.begin(first)
            try await there.begin(second)
            for write in [first, second] {
                for store in [here, there] {
                    let finding = try await store.find(["1"], in: books, at: 0)
                    #expect(finding == CacheFinding(version: nil, values: [nil]))
                }
                try await here.end(write)
            }
            let finding = try await there.find(["1"], in: books, at: 0)
            #expect(finding.version != nil)
            #expect(finding.values == [nil])
        }
    }

    /// Its process has died: Redis knows by its clock when that is over.
    @Test func forgetsAWriteThatIsNeverEnded() async throws {
        try await withStores { here, _ in
            let version = try await keep(one, in: books, here)
            try await here.begin(CacheWrite(books))
            let redis = here.redis
            let writes = RedisWord.text("\(prefix):cache:writes:books")
            let entries = try await redis.send(RedisCommand("ZRANGE", writes, "0", "-1", "WITHSCORES")).array()
            let time = try await redis.send(RedisCommand("TIME")).array()
            let due = try Int64(String(buffer: #require(try entries[1].bytes())))
            let now = try Int64(String(buffer: #require(try time[0].bytes())))
            #expect(
                abs(try #require(due) / 1_000 - #require(now) - RedisCacheStore.longestWrite.components.seconds) < 9)
            _ = try await redis.send(RedisCommand("ZADD", writes, "1", .bytes(#require(try entries[0].bytes()))))
            let finding = try await here.find(["1"], in: books, at: 0)
            #expect(finding.version != nil)
            #expect(finding.version != version)
            #expect(finding.values == [nil])
        }
    }

    @Test func clearsForAll() async throws {
        try await withStores { here, there in
            let version = try await keep(one, in: both, here)
            try await there.clear()
            let after = try await here.find(["1"], in: both, at: 0)
            #expect(after.values == [nil])
            #expect(after.version != version)
        }
    }

    /// An administrator empties the server, or it drops what it has no room for.
    @Test(arguments: ["epoch", "token:books"])
    func findsNothingWithoutAToken(_ name: String) async throws {
        try await withStores { here, there in
            let version = try await keep(one, in: books, here)
            _ = try await here.redis.send(RedisCommand("DEL", .text("\(prefix):cache:\(name)")))
            let after = try await there.find(["1"], in: books, at: 0)
            #expect(after.values == [nil])
            #expect(after.version != nil)
            #expect(after.version != version)
        }
    }

    @Test func keepsNothingForGood() async throws {
        try await withStores { here, _ in
            try await keep(one, in: books, here)
            let left = try await here.redis.send(RedisCommand("PTTL", .text("\(prefix):cache:value:1"))).integer()
            #expect((1...60_000).contains(left))
        }
    }

    @Test func keepsNothingThatIsTooLarge() async throws {
        try await withStores { here, _ in
            let large = CacheValue(key: "1", bytes: ByteBuffer(repeating: 0, count: RedisCacheStore.largest + 1))
            try await keep([large], in: books, here)
            #expect(try await here.find(["1"], in: books, at: 0).values == [nil])
        }
    }

    @discardableResult
    private func keep(
        _ values: [CacheValue],
        in namespaces: [CacheNamespace],
        _ store: RedisCacheStore
    ) async throws -> CacheVersion {
        let version = try #require(try await store.find([], in: namespaces, at: 0).version)
        try await store.keep(values, in: namespaces, version, at: 0, until: 60_000)
        return version
    }

    private func withStores(_ test: @Sendable (RedisCacheStore, RedisCacheStore) async throws -> Void) async throws {
        try await withRedis(url) { here in
            try await withRedis(url) { there in
                try await test(
                    RedisCacheStore(here, prefix: prefix),
                    RedisCacheStore(there, prefix: prefix)
                )
            }
        }
    }
}
