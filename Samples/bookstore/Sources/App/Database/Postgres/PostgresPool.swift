import Logging
import NIOConcurrencyHelpers
import NIOPosix
import Synchronization

/// As many threads as connections: work that waits for the server holds up nothing else, and work that waits for a
/// connection does so in the threads' queue.
final class PostgresPool: Sendable {
    private let threads: NIOThreadPool
    /// Cancelling takes a connection of its own, and so waits for the network.
    private let canceller = NIOThreadPool(numberOfThreads: 1)
    private let open: @Sendable () throws -> PostgresSession
    /// Those that nobody uses at the moment; the last one that was used is the next.
    private let idle = NIOLockedValueBox<[PostgresSession]>([])
    private let logger: Logger?

    /// - Parameter open: called when there is work and no idle connection; there are never more than `size` in use.
    init(size: Int, logger: Logger?, open: @escaping @Sendable () throws -> PostgresSession) {
        self.open = open
        self.logger = logger
        threads = NIOThreadPool(numberOfThreads: size)
        threads.start()
        canceller.start()
    }

    deinit {
        threads.shutdownGracefully { _ in }
        canceller.shutdownGracefully { _ in }
    }

    /// Runs `work` on a connection that nobody else uses, and has its statement cancelled when the task is.
    func run<Value: Sendable>(
        _ work: @escaping @Sendable (PostgresSession) throws -> Value
    ) async throws -> Value {
        let use = SessionUse()
        return try await withTaskCancellationHandler {
            try await threads.runIfActive { [self] in
                try use.requireWanted()
                let session = try idle.withLockedValue { $0.popLast() } ?? open()
                do {
                    try use.begin(session)
                    let value = try work(session)
                    giveBack(session, use)
                    return value
                } catch {
                    giveBack(session, use)
                    throw use.isCancelled ? CancellationError() : error
                }
            }
        } onCancel: {
            use.cancel(on: canceller)
        }
    }

    /// One that broke is not used again, and neither are the others: what broke it, broke them as well. One whose
    /// statement was to be cancelled goes too: that may still be on its way, and would hit whoever comes next.
    private func giveBack(_ session: PostgresSession, _ use: SessionUse) {
        use.end()
        if use.isCancelled { return }
        guard !session.isIdle else { return idle.withLockedValue { $0.append(session) } }
        // They are closed when this function ends, not under the lock: that takes a moment.
        let broken = idle.withLockedValue { idle in
            defer { idle = [] }
            return idle
        }
        let count = Logger.MetadataValue.stringConvertible(broken.count + 1)
        logger?.notice("connections to PostgreSQL are replaced", metadata: ["count": count])
    }
}

/// Lets a task cancel the statement that runs for it, and never one that runs for another by then.
private final class SessionUse: Sendable {
    private enum State {
        case waiting
        case running(PostgresSession)
        case cancelled
        case over
    }

    private let state = Mutex(State.waiting)

    var isCancelled: Bool { state.withLock { if case .cancelled = $0 { true } else { false } } }

    /// - Throws: `CancellationError` when the task was cancelled before.
    func requireWanted() throws {
        if isCancelled { throw CancellationError() }
    }

    /// - Throws: the same.
    func begin(_ session: PostgresSession) throws {
        try state.withLock { state in
            guard case .waiting = state else { throw CancellationError() }
            state = .running(session)
        }
    }

    func end() {
        state.withLock { state in
            if case .running = state { state = .over }
        }
    }

    /// Nobody waits for it: a server that is frozen takes it and says nothing.
    func cancel(on threads: NIOThreadPool) {
        let running = state.withLock { state -> PostgresSession? in
            switch state {
            case .running(let session):
                session.refuseStatements()
                state = .cancelled
                return session
            case .waiting:
                state = .cancelled
                return nil
            case .cancelled, .over: return nil
            }
        }
        if let running { threads.submit { _ in running.cancelStatement() } }
    }
}
