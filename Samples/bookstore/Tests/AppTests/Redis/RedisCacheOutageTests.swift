import NIOCore
import Testing

@testable import App

/// What is dropped while Redis is away, or is another one afterwards.
struct RedisCacheOutageTests {
    private let books = [CacheNamespace("books")]

    @Test func dropsWhatItOwesBeforeItFindsAnything() async throws {
        let isRefused = Shared(false)
        let server = FakeCacheServer { isRefused.value }
        try await withFakeRedis(answer: server.answer) { _, redis in
            let cache = Cache(store: RedisCacheStore(redis))
            #expect(await cache.find(["1"], in: books).version != nil)
            isRefused.value = true
            await cache.drop(books[0])
            // Nothing is found as long as something is owed.
            #expect(await cache.find(["1"], in: books).version == nil)
            isRefused.value = false
            #expect(server.drops == 0)
            for _ in 0..<2 {
                #expect(await cache.find(["1"], in: books).version != nil)
                #expect(server.drops == 1)
            }
        }
    }

    /// Others may have written meanwhile, and could not say so either.
    @Test func forgetsEverythingBeforeItComesBack() async throws {
        let pauses = PauseGate()
        let server = FakeCacheServer { false }
        try await withFakeRedis(pauses: pauses, answer: server.answer) { fake, redis in
            let store = RedisCacheStore(redis, prefix: "test")
            _ = try await store.find(["1"], in: books, at: 0)
            #expect(!fake.commands.contains { $0[0] == "SET" })
            _ = try? await redis.send(RedisCommand("QUIT"))
            await pauses.until(1)
            pauses.end()
            _ = try await store.drop(books)
            let names = fake.commands.map { $0[0] }
            #expect(names.firstIndex(of: "SET") ?? .max > names.lastIndex(of: "INFO") ?? .max)
            #expect(names.firstIndex(of: "SET") ?? .max < names.lastIndex { $0.hasPrefix("EVAL") } ?? 0)
            #expect(fake.commands.first { $0[0] == "SET" }?[1] == "test:cache:epoch")
        }
    }

    /// Redis may be back for others: a write asks, and does not go by what was known a moment ago.
    @Test func asksAgainForAWrite() async throws {
        let pauses = PauseGate()
        let server = FakeCacheServer { false }
        let fake = try await FakeRedis.start(server.answer)
        let port = fake.port
        try await withRedis(try #require(RedisURL("redis://127.0.0.1:\(port)")), pauses: pauses) { redis in
            let store = RedisCacheStore(redis)
            await redis.untilConnected()
            try await fake.stop()
            await pauses.until(1)
            await #expect(throws: RedisError.self) { try await store.drop(books) }
            let again = try await FakeRedis.start(port: port, server.answer)
            // Nobody ends the pause.
            await #expect(throws: RedisError.self) { try await store.find(["1"], in: books, at: 0) }
            try await store.drop(books)
            #expect(server.drops == 1)
            try await again.stop()
        }
    }

    /// Otherwise nothing would be cached until its time is over.
    @Test func endsAWriteLaterThatCouldNotBeEnded() async throws {
        let isRefused = Shared(false)
        let server = FakeCacheServer { isRefused.value }
        try await withFakeRedis(answer: server.answer) { fake, redis in
            let store = RedisCacheStore(redis)
            let write = CacheWrite(books)
            try await store.begin(write)
            isRefused.value = true
            await #expect(throws: RedisRefusal.self) { try await store.end(write) }
            isRefused.value = false
            for isStranded in [true, false] {
                try await store.drop(books)
                let words = try #require(fake.commands.last { $0[0].hasPrefix("EVAL") })
                #expect(words.contains(String(write.id, radix: 16)) == isStranded)
            }
        }
    }

    /// It may have slept through writes, with all it has kept.
    @Test func findsNothingThatAnEarlierRunHasKept() async throws {
        let run = Shared("first")
        let server = FakeCacheServer(run: { run.value }, refuses: { false })
        let pauses = PauseGate()
        try await withFakeRedis(pauses: pauses, answer: server.answer) { _, redis in
            let store = RedisCacheStore(redis)
            let before = try await store.find(["1"], in: books, at: 0)
            run.value = "second"
            _ = try? await redis.send(RedisCommand("QUIT"))
            await pauses.until(1)
            pauses.end()
            await redis.untilConnected()
            let after = try await store.find(["1"], in: books, at: 0)
            #expect(after.version != nil)
            #expect(after.version != before.version)
        }
    }
}

/// Has a token for everything, and counts drops.
private final class FakeCacheServer: Sendable {
    private let dropped = Shared(0)
    private let run: @Sendable () -> String
    private let refuses: @Sendable () -> Bool

    init(run: @escaping @Sendable () -> String = { "abc" }, refuses: @escaping @Sendable () -> Bool) {
        self.run = run
        self.refuses = refuses
    }

    var drops: Int { dropped.value }

    @Sendable func answer(_ command: [String]) -> FakeRedis.Answer? {
        switch command[0] {
        case "INFO":
            let text = "run_id:\(run())"
            return .text("$\(text.utf8.count)\r\n\(text)\r\n")
        case "MGET":
            return .text("*\(command.count - 1)\r\n" + command.dropFirst().map { _ in "$1\r\na\r\n" }.joined())
        case "SCRIPT":
            return refuses() ? .text("-MISCONF no\r\n") : .text("$1\r\nd\r\n")
        case "EVAL", "EVALSHA":
            if refuses() { return .text("-MISCONF no\r\n") }
            dropped.change { $0 += 1 }
            return .text("$-1\r\n")
        case "QUIT":
            return .closing("+OK\r\n")
        default:
            return nil
        }
    }
}
