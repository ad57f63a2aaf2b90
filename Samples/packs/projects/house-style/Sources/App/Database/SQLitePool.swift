// SPDX-License-Identifier: Apache-2.0
// The shelving team

import GRDB
import NIOConcurrencyHelpers
import NIOPosix
import Synchronization

/// As many threads as connections: work that waits for the disk holds up nothing else, and work that waits for a
/// connection does so in the threads' queue.
final class SQLitePool: Sendable {
    private let threads: NIOThreadPool
    private let open: @Sendable () throws -> DatabaseQueue
    /// Connections that nobody uses at the moment. Many threads ask at once: a lock that spins meanwhile costs more.
    private let idle = NIOLockedValueBox<[DatabaseQueue]>([])

    /// - Parameter open: called when there is work and no idle connection, at most `size` times.
    init(size: Int, open: @escaping @Sendable () throws -> DatabaseQueue) {
        self.open = open
        threads = NIOThreadPool(numberOfThreads: size)
        threads.start()
    }

    deinit {
        threads.shutdownGracefully { _ in }
    }

    /// Runs `work` on a connection that nobody else uses, and interrupts it when the task is cancelled.
    func run<Value: Sendable>(
        _ work: @escaping @Sendable (GRDB.Database) throws -> Value
    ) async throws -> Value {
        let use = ConnectionUse()
        return try await withTaskCancellationHandler {
            try await threads.runIfActive { [self] in
                let connection = try idle.withLockedValue { $0.popLast() } ?? open()
                defer { idle.withLockedValue { $0.append(connection) } }
                try use.begin(connection)
                defer { use.end() }
                return try connection.unsafeRead(work)
            }
        } onCancel: {
            use.cancel()
        }
    }
}

/// Lets a task interrupt the connection that works for it, and never one that works for another by then.
private final class ConnectionUse: Sendable {
    private enum State {
        case waiting
        case running(DatabaseQueue)
        case over
    }

    private let state = Mutex(State.waiting)

    /// - Throws: `CancellationError` when the task was cancelled before.
    func begin(_ connection: DatabaseQueue) throws {
        try state.withLock { state in
            guard case .waiting = state else { throw CancellationError() }
            state = .running(connection)
        }
    }

    func end() {
        state.withLock { $0 = .over }
    }

    func cancel() {
        state.withLock { state in
            if case .running(let connection) = state { connection.interrupt() }
            state = .over
        }
    }
}
