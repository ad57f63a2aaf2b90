import NIOCore
import Testing

@testable import App

/// A real server understands the client.
@Suite(.enabled(if: TestRedis.isThere, Comment(rawValue: TestRedis.reason)))
struct RedisServerTests {
    private let url: RedisURL
    private let key = "test:\(UInt64.random(in: 0 ... .max))"

    init() throws {
        url = try #require(TestRedis.url)
    }

    @Test func keepsBytesAsTheyAre() async throws {
        let value = ByteBuffer(bytes: (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        try await withRedis(url) { redis in
            _ = try await redis.send(RedisCommand("SET", .text(key), .bytes(value), "PX", "60000"))
            #expect(try await redis.send(RedisCommand("GET", .text(key))).bytes() == value)
            #expect(try await redis.send(RedisCommand("DEL", .text(key))).integer() == 1)
            #expect(try await redis.send(RedisCommand("GET", .text(key))).bytes() == nil)
        }
    }

    @Test func runsAScriptThatTheServerHasForgotten() async throws {
        let script = RedisScript("return {KEYS[1], ARGV[1]}")
        let expected = RESPValue.array([.bytes(ByteBuffer(string: key)), .bytes(ByteBuffer(string: "a"))])
        try await withRedis(url) { redis in
            for _ in 0..<2 {
                #expect(try await script.run(redis, keys: [key], ["a"]) == expected)
                #expect(try await script.run(redis, keys: [key], ["a"]) == expected)
                _ = try await redis.send(RedisCommand("SCRIPT", "FLUSH"))
            }
        }
    }

    @Test func tellsWhichRunOfTheServerItIs() async throws {
        try await withRedis(url) { redis in
            let reply = try await redis.send(RedisCommand("PING"))
            #expect(reply == .status("PONG"))
            #expect(redis.currentRun?.count == 40)
        }
    }

    @Test(.enabled(if: TestRedis.tlsURL != nil, "needs a Redis with TLS: set TEST_STORE_TLS_URL"))
    func speaksByTLSWithWhomItTrusts() async throws {
        let url = try #require(TestRedis.tlsURL)
        try await withRedis(url, certificates: TestRedis.certificates) { redis in
            let reply = try await redis.send(RedisCommand("PING"))
            #expect(reply == .status("PONG"))
        }
        // Nobody in the system's list vouches for a server of tests.
        let log = RecordedLog()
        try await withRedis(url, logger: log.logger) { redis in
            let error = await failure { _ = try await redis.send(RedisCommand("PING")) } as? RedisError
            #expect(error?.isAway == true)
        }
        #expect(log.lines.first?["error"]?.text.contains("CERTIFICATE_VERIFY_FAILED") == true)
    }

    @Test func isNotLetInWithAWrongPassword() async throws {
        var url = url
        (url.user, url.password) = ("nobody", "hidden")
        try await withRedis(url) { redis in
            let error = await failure { try await redis.verify() } as? ConfigurationError
            #expect(error?.description.contains("WRONGPASS") == true)
        }
    }
}
