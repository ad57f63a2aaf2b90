import Logging
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import App

/// A server that answers as a test wants: what Redis does when it is not well.
final class FakeRedis: Sendable {
    enum Answer: Sendable {
        /// Sent as it is.
        case text(String)
        case nothing
        /// Says this much, then ends the connection.
        case closing(String)
    }

    static func saying(_ answer: Answer, to name: String) -> @Sendable ([String]) -> Answer? {
        { $0[0] == name ? answer : nil }
    }

    @Sendable static func echo(_ command: [String]) -> Answer? {
        command[0] == "ECHO" ? .text("$\(command[1].utf8.count)\r\n\(command[1])\r\n") : nil
    }

    private let channel: any Channel
    private let log: CommandLog

    private init(_ channel: any Channel, _ log: CommandLog) {
        self.channel = channel
        self.log = log
    }

    /// - Parameter answer: to a command; nil for what a server in good health says to whom it knows.
    static func start(
        port: Int = 0,
        _ answer: @escaping @Sendable ([String]) -> Answer? = { _ in nil }
    ) async throws -> FakeRedis {
        let log = CommandLog()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(FakeRedisHandler(log, answer))
                }
            }
            .bind(host: "127.0.0.1", port: port).get()
        return FakeRedis(channel, log)
    }

    var port: Int { channel.localAddress?.port ?? 0 }
    /// What it was sent, each command as its words, over all connections.
    var commands: [[String]] { log.commands.withLock { $0 } }
    var connections: Int { log.open.withLock(\.count) }

    /// Ends all connections and takes no more.
    func stop() async throws {
        try await channel.close()
        for connection in log.open.withLock({ $0 }) { try? await connection.close() }
    }
}

private final class CommandLog: Sendable {
    let commands = Mutex<[[String]]>([])
    let open = Mutex<[any Channel]>([])
}

private final class FakeRedisHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let log: CommandLog
    private let answer: @Sendable ([String]) -> FakeRedis.Answer?
    private var parser = RESPParser()

    init(_ log: CommandLog, _ answer: @escaping @Sendable ([String]) -> FakeRedis.Answer?) {
        self.log = log
        self.answer = answer
    }

    func channelActive(context: ChannelHandlerContext) {
        let channel = context.channel
        log.open.withLock { $0.append(channel) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        let channel = context.channel
        log.open.withLock { open in open.removeAll { $0 === channel } }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        parser.append(unwrapInboundIn(data))
        while let words = (try? parser.next()).flatMap({ try? $0?.array() }) {
            let command = words.map { word in (try? word.bytes()).flatMap { $0.map { String(buffer: $0) } } ?? "" }
            log.commands.withLock { $0.append(command) }
            send(answer(command) ?? .text(Self.healthy(command)), context)
        }
    }

    private func send(_ answer: FakeRedis.Answer, _ context: ChannelHandlerContext) {
        switch answer {
        case .text(let text):
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
        case .nothing:
            return
        case .closing(let text):
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
            context.close(promise: nil)
        }
    }

    private static func healthy(_ command: [String]) -> String {
        switch command.first {
        case "INFO": "$20\r\n# Server\r\nrun_id:abc\r\n"
        case "PING": "+PONG\r\n"
        default: "+OK\r\n"
        }
    }
}

/// Runs `test` with a client of a fake server.
///
/// - Parameters:
///   - user: what stands before the host, as in `app:secret@`.
///   - database: `/0`
///   - answer: see `FakeRedis.start`.
func withFakeRedis(
    user: String = "",
    database: String = "",
    logger: Logger = .silent,
    pauses: PauseGate = PauseGate(),
    answer: @escaping @Sendable ([String]) -> FakeRedis.Answer? = { _ in nil },
    _ test: @Sendable (FakeRedis, RedisClient) async throws -> Void
) async throws {
    let fake = try await FakeRedis.start(answer)
    let url = try #require(RedisURL("redis://\(user)127.0.0.1:\(fake.port)\(database)"))
    try await withRedis(url, logger: logger, pauses: pauses) { try await test(fake, $0) }
    try await fake.stop()
}
