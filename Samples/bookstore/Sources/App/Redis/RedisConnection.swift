import NIOCore
import NIOPosix
import NIOSSL

/// One connection on which commands are sent one after another.
struct RedisConnection: Sendable {
    private let channel: any Channel
    private let handler: NIOLoopBound<RedisChannelHandler>

    /// - Throws: when there is nobody, or no TLS with whom the certificates vouch for.
    static func open(
        _ url: RedisURL,
        timeout: TimeAmount,
        tls: NIOSSLContext?,
        on loop: any EventLoop
    ) async throws -> RedisConnection {
        try await ClientBootstrap(group: loop)
            .connectTimeout(timeout)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelOption(.socketOption(.so_keepalive), value: 1)
            .connect(host: url.host, port: url.port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls {
                        try channel.pipeline.syncOperations.addHandler(tlsHandler(tls, url.host))
                    }
                    return try RedisConnection(channel, timeout: timeout)
                }
            }
    }

    /// On the event loop of the channel.
    init(_ channel: any Channel, timeout: TimeAmount) throws {
        self.channel = channel
        let handler = RedisChannelHandler(timeout: timeout)
        try channel.pipeline.syncOperations.addHandler(handler)
        self.handler = NIOLoopBound(handler, eventLoop: channel.eventLoop)
    }

    /// The name is what the certificate must be for; there is none where the host is an address, then it must be for that.
    private static func tlsHandler(_ tls: NIOSSLContext, _ host: String) throws -> NIOSSLClientHandler {
        let isAddress = (try? SocketAddress(ipAddress: host, port: 0)) != nil
        return try NIOSSLClientHandler(context: tls, serverHostname: isAddress ? nil : host)
    }

    func send(_ call: RedisCall) {
        channel.eventLoop.execute { handler.value.send(call) }
    }

    /// - Throws: `RedisRefusal`, `RedisError`, or `CancellationError`.
    func send(_ command: RedisCommand) async throws -> RESPValue {
        let call = RedisCall(command)
        return try await call.reply { send(call) }
    }

    func close() {
        channel.close(promise: nil)
    }

    /// Returns when the connection has ended; ends it when the task is cancelled.
    func untilClosed() async {
        await withTaskCancellationHandler {
            try? await channel.closeFuture.get()
        } onCancel: {
            close()
        }
    }
}
