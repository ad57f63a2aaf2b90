import Logging
import NIOCore
import Testing

@testable import App

/// How the client gets on with servers in any state.
struct RedisClientTests {
    @Test func introducesItself() async throws {
        try await withFakeRedis(user: "app:se%20cret@", database: "/3") { fake, redis in
            let reply = try await redis.send(RedisCommand("GET", "a"))
            #expect(reply == .status("OK"))
            #expect(redis.currentRun == "abc")
            let expected = [["AUTH", "app", "se cret"], ["SELECT", "3"], ["PING"], ["INFO", "server"]]
            #expect(fake.commands == expected + [["GET", "a"]])
        }
    }

    @Test func givesEachReplyToItsCall() async throws {
        try await withFakeRedis(answer: FakeRedis.echo) {
            fake, redis in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<500 {
                    group.addTask {
                        let reply = try await redis.send(RedisCommand("ECHO", .number(Int64(number))))
                        #expect(try reply.bytes() == ByteBuffer(string: "\(number)"))
                    }
                }
                try await group.waitForAll()
            }
            #expect(fake.connections == 1)
        }
    }

    @Test func throwsWhatItIsRefused() async throws {
        try await withFakeRedis(answer: FakeRedis.saying(.text("-WRONGTYPE no\r\n"), to: "GET")) { _, redis in
            await #expect(throws: RedisRefusal(description: "WRONGTYPE no")) {
                try await redis.send(RedisCommand("GET", "a"))
            }
            let reply = try await redis.send(RedisCommand("SET", "a", "b"))
            #expect(reply == .status("OK"))
        }
    }

    @Test(arguments: ["HTTP/1.1 200 OK\r\n", "$5\r\nabcdefg\r\n", "+OK\r\n+OK\r\n"])
    func endsAConnectionThatMakesNoSense(_ rubbish: String) async throws {
        try await withFakeRedis(answer: FakeRedis.saying(.text(rubbish), to: "GET")) { _, redis in
            _ = await failure { _ = try await redis.send(RedisCommand("GET", "a")) }
            await redis.untilLost()
        }
    }

    @Test func tellsThatAConnectionEndedMidway() async throws {
        try await withFakeRedis(answer: FakeRedis.saying(.closing("$10\r\nabc"), to: "GET")) { _, redis in
            let error = await failure { _ = try await redis.send(RedisCommand("GET", "a")) }
            #expect(error as? RedisError == .lost("it was closed"))
        }
    }

    @Test func leavesAServerThatIsAReplicaNow() async throws {
        try await withFakeRedis(answer: FakeRedis.saying(.text("-READONLY You can't write.\r\n"), to: "SET")) {
            _, redis in
            await #expect(throws: RedisRefusal.self) { try await redis.send(RedisCommand("SET", "a", "b")) }
            await redis.untilLost()
        }
    }

    @Test func waitsForAServerThatLoadsItsData() async throws {
        let pauses = PauseGate()
        let isLoading = Shared(true)
        let answer: @Sendable ([String]) -> FakeRedis.Answer? = {
            $0[0] == "PING" && isLoading.value ? .text("-LOADING not yet\r\n") : nil
        }
        try await withFakeRedis(pauses: pauses, answer: answer) { _, redis in
            try await redis.verify()
            await pauses.until(1)
            isLoading.value = false
            pauses.end()
            await redis.untilConnected()
            #expect(try await redis.send(RedisCommand("SET", "a", "b")) == .status("OK"))
        }
    }

    @Test(arguments: [
        ("AUTH", "WRONGPASS invalid username-password pair or user is disabled."),
        ("PING", "NOAUTH Authentication required."),
        ("INFO", "NOPERM this user has no permissions to run the 'info' command"),
        ("SELECT", "ERR DB index is out of range"),
    ])
    func doesNotStartWhereItIsNotLetIn(_ command: String, _ refusal: String) async throws {
        let log = RecordedLog()
        let answer: @Sendable ([String]) -> FakeRedis.Answer? = { $0[0] == command ? .text("-\(refusal)\r\n") : nil }
        try await withFakeRedis(user: "app:hidden@", database: "/99", logger: log.logger, answer: answer) { _, redis in
            // Before and after the first attempt has failed.
            for _ in 0..<2 {
                let error = await failure { try await redis.verify() } as? ConfigurationError
                #expect(error?.variable == "STORE_URL")
                #expect(error?.description.contains(refusal) == true)
                #expect(error?.description.contains("hidden") == false)
            }
        }
        #expect(log.lines.count { $0["message"] == "Redis is away" } == 1)
        #expect(!"\(log.lines)".contains("hidden"))
    }

    /// It fails at once while the server is away, says so once, and is there again when the server is.
    @Test func comesBackByItself() async throws {
        let (log, pauses) = (RecordedLog(), PauseGate())
        let fake = try await FakeRedis.start()
        let port = fake.port
        let url = try #require(RedisURL("redis://127.0.0.1:\(port)"))
        try await withRedis(url, logger: log.logger, pauses: pauses) { redis in
            #expect(try await redis.send(RedisCommand("SET", "a", "b")) == .status("OK"))
            try await fake.stop()
            await redis.untilLost()
            for attempt in 1...3 {
                await pauses.until(attempt)
                let error = await failure { _ = try await redis.send(RedisCommand("GET", "a")) } as? RedisError
                #expect(error?.isAway == true)
                try await redis.verify()
                if attempt < 3 { pauses.end() }
            }
            #expect(log.lines.map { $0["message"] } == ["Redis is away"])
            let again = try await FakeRedis.start(port: port)
            pauses.end()
            await redis.untilConnected()
            #expect(try await redis.send(RedisCommand("SET", "a", "b")) == .status("OK"))
            #expect(log.lines.map { $0["message"] } == ["Redis is away", "Redis is back"])
            try await again.stop()
        }
    }

    @Test func doesSomethingBeforeItUsesAnotherConnection() async throws {
        let pauses = PauseGate()
        try await withFakeRedis(pauses: pauses, answer: FakeRedis.saying(.closing(""), to: "QUIT")) { fake, redis in
            redis.whenReconnecting { _ = try await $0.send(RedisCommand("HELLO")) }
            for _ in 1...3 {
                _ = try await redis.send(RedisCommand("GET", "a"))
                let pause = pauses.begun + 1
                _ = try? await redis.send(RedisCommand("QUIT"))
                await pauses.until(pause)
                pauses.end()
                await redis.untilConnected()
            }
            let names = fake.commands.map { $0[0] }.filter { ["HELLO", "GET", "QUIT"].contains($0) }
            let again = ["HELLO", "GET", "QUIT"]
            #expect(names == ["GET", "QUIT"] + again + again + ["HELLO"])
        }
    }

    @Test func letsGoOfACallThatIsCancelled() async throws {
        try await withFakeRedis(answer: FakeRedis.saying(.nothing, to: "GET")) { fake, redis in
            let call = Task { try await redis.send(RedisCommand("GET", "a")) }
            while !fake.commands.contains(["GET", "a"]) { await Task.yield() }
            call.cancel()
            await #expect(throws: CancellationError.self) { try await call.value }
        }
    }

    @Test func isNotThereForThoseWhoHaveNoAddress() async throws {
        let url = try #require(RedisURL("redis://no-such-host.invalid"))
        try await withRedis(url) { redis in
            let error = await failure { _ = try await redis.send(RedisCommand("GET", "a")) } as? RedisError
            #expect(error?.isAway == true)
        }
    }
}
