import NIOCore
import NIOPosix

/// A connection on which a test says whatever it likes.
enum RawConnection {
    /// - Parameters:
    ///   - leaves: whether nothing more comes from the client, which listens all the same.
    ///   - port: on this machine.
    /// - Returns: what the server says until it ends the connection.
    static func exchange(_ text: String, leaves: Bool, port: Int) async throws -> String {
        let loop = MultiThreadedEventLoopGroup.singleton.any()
        let end = loop.makePromise(of: String.self)
        let channel = try await ClientBootstrap(group: loop)
            .channelOption(.allowRemoteHalfClosure, value: false)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Listener(end))
                }
            }
            .connect(host: "localhost", port: port).get()
        // The server may have enough before it has all.
        try? await channel.writeAndFlush(ByteBuffer(string: text))
        if leaves { try? await channel.close(mode: .output) }
        return try await end.futureResult.get()
    }
}

/// Takes everything until the connection ends, however it does.
private final class Listener: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let end: EventLoopPromise<String>
    private var heard = ByteBuffer()

    init(_ end: EventLoopPromise<String>) {
        self.end = end
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        heard.writeImmutableBuffer(unwrapInboundIn(data))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        end.succeed(String(buffer: heard))
    }
}
