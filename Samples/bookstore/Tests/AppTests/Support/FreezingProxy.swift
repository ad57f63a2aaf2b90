import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import App

/// Stands before a server of the tests, and can freeze: it takes everything and says nothing any more.
final class FreezingProxy: Sendable {
    fileprivate let isFrozen = Atomic(false)
    fileprivate let connections = Mutex<[any Channel]>([])
    private let listener = Mutex<(any Channel)?>(nil)

    /// - Returns: the port on this machine that leads to the server.
    func start(before host: String, _ port: Int) async throws -> Int {
        let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { [self] client in
                ClientBootstrap(group: client.eventLoop).connect(host: host, port: port).flatMapThrowing { server in
                    try client.pipeline.syncOperations.addHandler(Relay(self, to: server))
                    try server.pipeline.syncOperations.addHandler(Relay(self, to: client))
                    self.connections.withLock { $0 += [client, server] }
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        listener.withLock { $0 = channel }
        return try #require(channel.localAddress?.port)
    }

    func freeze() {
        isFrozen.store(true, ordering: .sequentiallyConsistent)
    }

    /// What was sent meanwhile is lost.
    func thaw() {
        isFrozen.store(false, ordering: .sequentiallyConsistent)
    }

    /// Nobody gets in any more.
    func close() async throws {
        let channel = listener.withLock { $0.take() }
        try await channel?.close()
    }

    /// Ends all connections too.
    func stop() async throws {
        try await close()
        for connection in connections.withLock({ $0 }) { try? await connection.close() }
    }
}

private final class Relay: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let proxy: FreezingProxy
    private let peer: any Channel

    init(_ proxy: FreezingProxy, to peer: any Channel) {
        self.proxy = proxy
        self.peer = peer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if proxy.isFrozen.load(ordering: .sequentiallyConsistent) { return }
        peer.writeAndFlush(unwrapInboundIn(data), promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        peer.close(promise: nil)
    }
}
