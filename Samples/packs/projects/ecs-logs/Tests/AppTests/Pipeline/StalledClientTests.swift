import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import App

/// Clients that keep a connection busy without need.
struct StalledClientTests {
    private let channel: EmbeddedChannel

    init() throws {
        let handler = StalledClientHandler(bodyTimeout: .seconds(2), readTimeout: .seconds(3))
        channel = EmbeddedChannel(handler: handler)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 80)).wait()
    }

    private func receive(_ parts: HTTPRequestPart...) throws {
        for part in parts { try channel.writeInbound(part) }
    }

    private func answer() throws {
        try channel.writeOutbound(HTTPResponsePart.head(.init(status: .notFound)))
        try channel.writeOutbound(HTTPResponsePart.end(nil))
    }

    private func setWritable(_ isWritable: Bool) {
        channel.isWritable = isWritable
        channel.pipeline.fireChannelWritabilityChanged()
    }

    private func wait(_ seconds: Int64) { channel.embeddedEventLoop.advanceTime(by: .seconds(seconds)) }

    private static let head = HTTPRequestPart.head(.init(method: .post, scheme: "http", authority: "a", path: "/"))

    @Test func waitsForTheRestOfAnAnsweredBodyNotForEver() throws {
        try receive(Self.head, .body(ByteBuffer(string: "{")))
        try answer()
        wait(1)
        #expect(channel.isActive)
        try receive(.body(ByteBuffer(string: "}")))
        wait(1)
        #expect(!channel.isActive)
    }

    @Test func leavesACompleteRequestAlone() throws {
        try receive(Self.head)
        try answer()
        try receive(.end(nil))
        wait(60)
        #expect(channel.isActive)
    }

    @Test func leavesAnIdleConnectionAlone() throws {
        try receive(Self.head, .end(nil))
        try answer()
        wait(60)
        #expect(channel.isActive)
    }

    /// The body of the second is not late because the first has been answered.
    @Test func leavesPipelinedRequestsAlone() throws {
        try receive(Self.head, .end(nil), Self.head)
        try answer()
        wait(60)
        #expect(channel.isActive)
    }

    @Test func endsAConnectionWhoseAnswerNobodyTakes() throws {
        setWritable(false)
        wait(2)
        #expect(channel.isActive)
        wait(1)
        #expect(!channel.isActive)
    }

    @Test func leavesASlowReaderAlone() throws {
        setWritable(false)
        wait(2)
        setWritable(true)
        wait(60)
        #expect(channel.isActive)
    }
}
