import NIOCore
import NIOEmbedded
import Testing

@testable import App

struct RedisChannelHandlerTests {
    private let channel = EmbeddedChannel()
    private let handler = RedisChannelHandler(timeout: .seconds(1))

    init() throws {
        try channel.pipeline.syncOperations.addHandler(handler)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    /// Each has its own time; the first that is late ends the connection, and with it those that wait behind it.
    @Test func waitsNoLongerThanItsTime() throws {
        let first = send("a")
        channel.embeddedEventLoop.advanceTime(by: .milliseconds(600))
        let second = send("b")
        try channel.writeInbound(ByteBuffer(string: "+OK\r\n"))
        #expect(first.isOver)
        channel.embeddedEventLoop.advanceTime(by: .milliseconds(999))
        #expect(!second.isOver)
        #expect(channel.isActive)
        let third = send("c")
        channel.embeddedEventLoop.advanceTime(by: .milliseconds(1))
        #expect(second.isOver)
        #expect(third.isOver)
        #expect(!channel.isActive)
    }

    @Test func sendsWhatComesAtOnceInOneGo() throws {
        for name in ["a", "b", "c"] { _ = send(name) }
        #expect(try channel.readOutbound(as: ByteBuffer.self) == nil)
        channel.embeddedEventLoop.run()
        for name in ["a", "b", "c"] {
            #expect(
                try channel.readOutbound(as: ByteBuffer.self).map { String(buffer: $0) } == "*1\r\n$1\r\n\(name)\r\n")
        }
    }

    @Test func takesNoMoreCallsThanItCanHold() {
        for _ in 0..<RedisChannelHandler.mostCalls { #expect(!send("a").isOver) }
        #expect(send("a").isOver)
    }

    @Test func takesNoMoreBytesThanItCanHold() throws {
        let huge = String(repeating: "x", count: RedisChannelHandler.mostBytes)
        let call = send(huge)
        #expect(!call.isOver)
        #expect(send("a").isOver)
        try channel.writeInbound(ByteBuffer(string: "+OK\r\n"))
        #expect(call.isOver)
        #expect(!send("a").isOver)
    }

    @Test func sendsNothingForThoseWhoWaitNoMore() throws {
        let call = RedisCall(RedisCommand("a"))
        call.end(.failure(CancellationError()))
        handler.send(call)
        channel.embeddedEventLoop.run()
        #expect(try channel.readOutbound(as: ByteBuffer.self) == nil)
    }

    @Test func tellsCallsThatComeAfterTheEnd() throws {
        _ = try channel.finish()
        #expect(send("a").isOver)
    }

    private func send(_ name: String) -> RedisCall {
        let call = RedisCall(RedisCommand(.text(name)))
        handler.send(call)
        return call
    }
}
