import Logging
import NIOPosix
import ServiceLifecycle

extension RedisClient: Service {
    /// Connects, and connects again, until the task is cancelled or the service ends.
    func run() async {
        await cancelWhenGracefulShutdown { await self.stayConnected() }
    }

    private func stayConnected() async {
        var pauses = ReconnectPauses()
        while !Task.isCancelled {
            do {
                let start = ContinuousClock.now
                try await connect()
                // One that ends as soon as it is made would be made again and again.
                guard ContinuousClock.now - start > ReconnectPauses.longest else {
                    throw RedisError.lost("it did not last")
                }
                pauses.reset()
                state.withLock { $0.phase = .connecting }
            } catch {
                miss(error)
                await nap(pauses.next())
            }
        }
        end()
    }

    /// Returns when there was a connection, and it has ended.
    private func connect() async throws {
        let (attempt, reconnecting) = state.withLock { state in
            state.attempts += 1
            return (state.attempts, state.reconnecting)
        }
        let loop = MultiThreadedEventLoopGroup.singleton.any()
        let connection = try await RedisConnection.open(url, timeout: timeout, tls: tls, on: loop)
        defer { connection.close() }
        let serverRun = try await connection.introduce(url)
        if attempt > 1 {
            for action in reconnecting { try await action(connection) }
        }
        begin(connection, serverRun)
        await connection.untilClosed()
    }

    private func begin(_ connection: RedisConnection, _ serverRun: String) {
        let (waiting, wasMissed) = state.withLock { state in
            state.phase = .connected(connection, run: serverRun)
            defer { (state.waiting, state.isMissed) = ([], false) }
            return (state.waiting, state.isMissed)
        }
        if wasMissed { logger.notice("Redis is back", metadata: ["url": .stringConvertible(url)]) }
        for (call, _) in waiting { connection.send(call) }
    }

    /// Said once, however many attempts and requests fail until it is back.
    private func miss(_ error: any Error) {
        if Task.isCancelled { return }
        let reason = error is RedisRefusal ? error : RedisError.away(String(describing: error))
        let (failed, isFirst) = state.withLock { state in
            state.phase = .away(reason)
            let attempts = state.attempts
            let failed = state.waiting.filter { $0.after < attempts }
            state.waiting.removeAll { $0.after < attempts }
            defer { state.isMissed = true }
            return (failed, !state.isMissed)
        }
        for (call, _) in failed { call.end(.failure(reason)) }
        guard isFirst else { return }
        logger.error("Redis is away", metadata: ["url": .stringConvertible(url), "error": .string("\(error)")])
    }

    /// Pauses until it is time for the next attempt, or somebody cannot wait.
    private func nap(_ length: Duration) async {
        let nap: Task<Void, Never>? = state.withLock { state in
            guard state.waiting.isEmpty else { return nil }
            let nap = Task { [pause] in _ = try? await pause(length) }
            state.nap = nap
            return nap
        }
        await withTaskCancellationHandler {
            await nap?.value
        } onCancel: {
            nap?.cancel()
        }
        state.withLock { $0.nap = nil }
    }

    private func end() {
        let reason = RedisError.away("the service ends")
        let waiting = state.withLock { state in
            (state.phase, state.hasEnded) = (.away(reason), true)
            defer { state.waiting = [] }
            return state.waiting
        }
        for (call, _) in waiting { call.end(.failure(reason)) }
    }
}
