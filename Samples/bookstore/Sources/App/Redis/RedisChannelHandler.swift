import NIOCore

/// Sends commands one after another, without waiting for replies in between, and gives each reply to its call: they come
/// in the order of the commands.
final class RedisChannelHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// The most commands, and bytes of commands, that may wait for their replies.
    static let mostCalls = 10_000
    static let mostBytes = 32 * 1_024 * 1_024

    private let timeout: TimeAmount
    private var parser = RESPParser()
    private var waiting = CircularBuffer<(call: RedisCall, deadline: NIODeadline)>()
    private var waitingBytes = 0
    private var context: ChannelHandlerContext?
    private var isFlushScheduled = false
    private var isWatched = false
    /// Why the connection ends, once that is known.
    private var reason: RedisError?

    /// - Parameter timeout: for each reply.
    init(timeout: TimeAmount) {
        self.timeout = timeout
    }

    /// On the event loop of the channel.
    func send(_ call: RedisCall) {
        guard !call.isOver else { return }
        guard let context else { return call.end(.failure(reason ?? .lost("it is closed"))) }
        let bytes = call.command.bytes
        // A first one may be as long as it likes.
        let isFull = waiting.count >= Self.mostCalls || waitingBytes + bytes.readableBytes > Self.mostBytes
        guard waiting.isEmpty || !isFull else { return call.end(.failure(RedisError.overloaded)) }
        waiting.append((call, context.eventLoop.now + timeout))
        waitingBytes += bytes.readableBytes
        context.write(wrapOutboundOut(bytes), promise: nil)
        flushSoon(context)
        watch(context)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        parser.append(unwrapInboundIn(data))
        do {
            while let reply = try parser.next() {
                guard let (call, _) = waiting.popFirst() else {
                    throw RedisError.unexpected("nothing was asked")
                }
                waitingBytes -= call.command.bytes.readableBytes
                call.end(.success(reply))
                try endIfUseless(reply)
            }
        } catch {
            close(context, error)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        close(context, error)
    }

    func channelInactive(context: ChannelHandlerContext) {
        end(.lost("it was closed"))
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        end(.lost("it was closed"))
    }

    /// All commands that are sent at once go out in one go.
    private func flushSoon(_ context: ChannelHandlerContext) {
        guard !isFlushScheduled else { return }
        isFlushScheduled = true
        context.eventLoop.assumeIsolated().execute { [self] in
            isFlushScheduled = false
            self.context?.flush()
        }
    }

    /// One timer for all calls: the first in line has the first deadline.
    private func watch(_ context: ChannelHandlerContext) {
        guard !isWatched, let first = waiting.first else { return }
        isWatched = true
        context.eventLoop.assumeIsolated().scheduleTask(deadline: first.deadline) { [self] in
            isWatched = false
            guard let context = self.context, let first = waiting.first else { return }
            if first.deadline <= context.eventLoop.now {
                close(context, RedisError.timedOut)
            } else {
                watch(context)
            }
        }
    }

    /// A server that is a replica now, or not ready, does not become one again by itself: the next connection may lead to
    /// another.
    private func endIfUseless(_ reply: RESPValue) throws {
        if case .error(let refusal) = reply, refusal.isPassing { throw RedisError.lost(refusal.description) }
    }

    /// One late or strange reply ends the connection: nobody could tell which reply is whose.
    private func close(_ context: ChannelHandlerContext, _ error: any Error) {
        end(error as? RedisError ?? .lost(String(describing: error)))
        context.close(promise: nil)
    }

    private func end(_ error: RedisError) {
        context = nil
        if reason == nil { reason = error }
        let calls = waiting
        waiting.removeAll()
        waitingBytes = 0
        for (call, _) in calls { call.end(.failure(reason ?? error)) }
    }
}
