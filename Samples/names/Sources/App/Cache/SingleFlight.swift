import Synchronization

/// Work that is done once for all who ask for it at the same time.
final class SingleFlight<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private typealias Waiting = CheckedContinuation<Value, any Error>

    private struct Flight {
        let id: Int
        var task: Task<Void, Never>?
        var waiting: [Int: Waiting] = [:]
    }

    private struct State {
        var flights: [Key: Flight] = [:]
        var lastID = 0

        mutating func nextID() -> Int {
            lastID += 1
            return lastID
        }
    }

    private let state = Mutex(State())

    /// How many wait for this key.
    func waiting(for key: Key) -> Int {
        state.withLock { $0.flights[key]?.waiting.count ?? 0 }
    }

    /// What `work` gives or throws, begun now or by whoever asked first.
    ///
    /// Who is cancelled leaves alone; the work itself is cancelled when the last one has left.
    func value(
        for key: Key,
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let waiter = state.withLock { $0.nextID() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                board(key, waiter, continuation, work)
            }
        } onCancel: {
            leave(key, waiter)
        }
    }

    private func board(
        _ key: Key,
        _ waiter: Int,
        _ continuation: Waiting,
        _ work: @escaping @Sendable () async throws -> Value
    ) {
        state.withLock { state in
            if state.flights[key] == nil {
                let id = state.nextID()
                state.flights[key] = Flight(id: id)
                // It cannot land before it has its waiter: the lock is held.
                state.flights[key]?.task = Task { [self] in
                    do { land(key, id, .success(try await work())) } catch { land(key, id, .failure(error)) }
                }
            }
            state.flights[key]?.waiting[waiter] = continuation
        }
        // The cancellation may have come before there was anything to leave.
        if Task.isCancelled { leave(key, waiter) }
    }

    private func leave(_ key: Key, _ waiter: Int) {
        let (left, deserted): (Waiting?, Flight?) = state.withLock { state in
            guard let left = state.flights[key]?.waiting.removeValue(forKey: waiter) else { return (nil, nil) }
            // Whoever comes next must not be given what is cancelled.
            let isDeserted = state.flights[key]?.waiting.isEmpty == true
            return (left, isDeserted ? state.flights.removeValue(forKey: key) : nil)
        }
        // Without the lock, because the work may wait for another flight, and leave that one.
        deserted?.task?.cancel()
        left?.resume(throwing: CancellationError())
    }

    private func land(_ key: Key, _ id: Int, _ result: Result<Value, any Error>) {
        let waiting: [Waiting] = state.withLock { state in
            guard state.flights[key]?.id == id, let flight = state.flights.removeValue(forKey: key) else { return [] }
            return Array(flight.waiting.values)
        }
        for continuation in waiting { continuation.resume(with: result) }
    }
}
