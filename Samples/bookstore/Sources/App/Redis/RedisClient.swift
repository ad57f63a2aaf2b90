import Logging
import NIOCore
import NIOSSL
import Synchronization

/// Redis, as long as `run` runs: one connection for the whole process, made again whenever it is lost.
///
/// While an attempt to connect may well succeed, commands wait for it. Once one has failed, commands fail at once until
/// a later one has succeeded: no request waits for a server that is away. Urgent commands have it tried again at once.
final class RedisClient: Sendable {
    struct State {
        enum Phase {
            case connecting
            /// - Parameter run: what the server calls itself until it is started again.
            case connected(RedisConnection, run: String)
            case away(any Error)
        }

        var phase = Phase.connecting
        /// Attempts to connect so far.
        var attempts = 0
        /// For a connection, each until an attempt fails that has begun after so many.
        var waiting: [(call: RedisCall, after: Int)] = []
        /// The pause before the next attempt.
        var nap: Task<Void, Never>?
        /// Whether the log says that Redis is away.
        var isMissed = false
        var hasEnded = false
        var reconnecting: [@Sendable (RedisConnection) async throws -> Void] = []
    }

    let url: RedisURL
    let timeout: TimeAmount
    let tls: NIOSSLContext?
    let logger: Logger
    let pause: @Sendable (Duration) async throws -> Void
    let state = Mutex(State())

    /// - Parameters:
    ///   - logger: is told when Redis goes away and when it is back.
    ///   - pause: waits before the next attempt to connect.
    /// - Throws: `ConfigurationError` when the certificates cannot be read.
    init(
        _ url: RedisURL,
        timeout: Duration,
        certificates: String? = nil,
        logger: Logger,
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) throws {
        self.url = url
        self.timeout = TimeAmount(timeout)
        self.logger = logger
        self.pause = pause
        tls = url.usesTLS ? try NIOSSLContext(trusting: certificates) : nil
    }

    /// What the server calls itself until it is started again; nil while there is no connection.
    var currentRun: String? {
        state.withLock { if case .connected(_, let run) = $0.phase { run } else { nil } }
    }

    /// The same, but waits for a connection that is being made.
    ///
    /// - Throws: as `send`.
    func serverRun() async throws -> String {
        if let run = currentRun { return run }
        _ = try await send(RedisCommand("PING"))
        guard let run = currentRun else { throw RedisError.lost("it was closed") }
        return run
    }

    /// Does something on each connection before it is used, but for one that is made at the first attempt.
    func whenReconnecting(_ action: @escaping @Sendable (RedisConnection) async throws -> Void) {
        state.withLock { $0.reconnecting.append(action) }
    }

    /// - Parameter isUrgent: whether to fail only when Redis is away *now*, not when it was a moment ago.
    /// - Throws: `RedisRefusal` when the reply is one, `RedisError`, or `CancellationError`.
    func send(_ command: RedisCommand, isUrgent: Bool = false) async throws -> RESPValue {
        let call = RedisCall(command)
        return try await call.reply { begin(call, isUrgent) }
    }

    /// Waits for the first connection, so that start-up fails when the server does not let us in. One that cannot be
    /// reached is none of its business: it may come later.
    ///
    /// - Throws: `ConfigurationError`
    func verify() async throws {
        do {
            _ = try await send(RedisCommand("PING"))
        } catch let refusal as RedisRefusal where !refusal.isPassing {
            throw ConfigurationError("STORE_URL", "is refused by \(url): \(refusal)")
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            return
        }
    }

    private func begin(_ call: RedisCall, _ isUrgent: Bool) {
        let (connection, error): (RedisConnection?, (any Error)?) = state.withLock { state in
            if case .connected(let connection, _) = state.phase { return (connection, nil) }
            if case .away(let error) = state.phase, !isUrgent || state.hasEnded { return (nil, error) }
            guard state.waiting.count < RedisChannelHandler.mostCalls else { return (nil, RedisError.overloaded) }
            // The attempt that is being made may have failed already without anybody knowing it.
            state.waiting.append((call, after: isUrgent ? state.attempts : 0))
            state.nap?.cancel()
            return (nil, nil)
        }
        connection?.send(call)
        if let error { call.end(.failure(error)) }
    }
}
