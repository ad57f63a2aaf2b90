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

    /// - Parameter open: called when there is work and no idle connection; there are never more than `size`.
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
                    use.end()
                    giveBack(session)
                    return value
                } catch {
                    use.end()
                    giveBack(session)
                    throw use.isCancelled ? CancellationError() : error
                }
            }
        } onCancel: {
            use.cancel(on: canceller)
        }
    }

    /// One that broke is not used again, and neither are the others: what broke it, broke them as well.
    private func giveBack(_ session: PostgresSession) {
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
    private let wanted = Atomic(true)
    private let session = Mutex<PostgresSession?>(nil)

    var isCancelled: Bool { !wanted.load(ordering: .acquiring) }

    /// - Throws: `CancellationError` when the task was cancelled before.
    func requireWanted() throws {
        if isCancelled { throw CancellationError() }
    }

    func begin(_ session: PostgresSession) throws {
        session.begin()
        self.session.withLock { $0 = session }
        try requireWanted()
    }

    /// Waits while a cancellation is on its way.
    func end() {
        session.withLock { $0 = nil }
    }

    func cancel(on threads: NIOThreadPool) {
        wanted.store(false, ordering: .releasing)
        threads.submit { [self] _ in session.withLock { $0?.cancel() } }
    }
}
