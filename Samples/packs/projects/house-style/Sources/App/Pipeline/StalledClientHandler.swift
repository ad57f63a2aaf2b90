// SPDX-License-Identifier: Apache-2.0
// The shelving team

import NIOCore
import NIOHTTPTypes

/// Ends a connection whose client keeps the service waiting when all work is done: it goes on sending a body that has
/// been answered already, or takes nothing of an answer. The framework's idle time-out sees neither.
final class StalledClientHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let bodyTimeout: TimeAmount
    private let readTimeout: TimeAmount
    /// Requests without their answer; pipelining makes them several.
    private var unanswered = 0
    private var isReceiving = false
    private var endOfBody: Scheduled<Void>?
    private var reader: Scheduled<Void>?

    /// - Parameters:
    ///   - bodyTimeout: for the rest of a body, from its answer on.
    ///   - readTimeout: for a client to take anything of its answer.
    init(bodyTimeout: TimeAmount, readTimeout: TimeAmount) {
        self.bodyTimeout = bodyTimeout
        self.readTimeout = readTimeout
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            isReceiving = true
            unanswered += 1
        case .body:
            break
        case .end:
            isReceiving = false
            endOfBody?.cancel()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) {
            unanswered -= 1
            if unanswered == 0, isReceiving {
                endOfBody = schedule(context, in: bodyTimeout) { $0.close(promise: nil) }
            }
        }
        context.write(data, promise: promise)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        reader?.cancel()
        if !context.channel.isWritable { awaitReader(context) }
        context.fireChannelWritabilityChanged()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        endOfBody?.cancel()
        reader?.cancel()
    }

    /// A slow reader is welcome as long as it reads at all.
    private func awaitReader(_ context: ChannelHandlerContext) {
        let before = unreadBytes(context)
        reader = schedule(context, in: readTimeout) { [self] context in
            if unreadBytes(context) == before { context.close(promise: nil) } else { awaitReader(context) }
        }
    }

    private func unreadBytes(_ context: ChannelHandlerContext) -> Int {
        (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }

    private func schedule(
        _ context: ChannelHandlerContext,
        in time: TimeAmount,
        _ work: @escaping (ChannelHandlerContext) -> Void
    ) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: time) { work(context) }
    }
}
