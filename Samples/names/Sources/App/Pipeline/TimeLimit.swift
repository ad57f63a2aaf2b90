import NIOConcurrencyHelpers

/// Thrown by `TimeLimit`.
struct TimeLimitExceeded: Error {}

/// A limit that every request keeps anew. One timer serves them all: one for each costs more than a query.
final class TimeLimit: Sendable {
    private struct Pending {
        let deadline: ContinuousClock.Instant
        let cancel: @Sendable () -> Void
    }

    private struct State {
        var pending: [Int: Pending] = [:]
        var started = 0
        var isWatched = false
    }

    let duration: Duration
    private let state = NIOLockedValueBox(State())

    init(_ duration: Duration) {
        self.duration = duration
    }

    /// Runs `work` and cancels it when it takes too long.
    ///
    /// - Throws: `TimeLimitExceeded`, or what `work` throws.
    func run<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        // At once and on this thread: whatever is done without waiting, such as an answer from the cache, costs no hop.
        let task = Task.immediate(operation: work)
        let id = begin { task.cancel() }
        let result = await withTaskCancellationHandler {
            await task.result
        } onCancel: {
            task.cancel()
        }
        // Whatever work that was cancelled gives, it is not an answer any more.
        guard end(id) else { throw TimeLimitExceeded() }
        return try result.get()
    }

    private func begin(_ cancel: @escaping @Sendable () -> Void) -> Int {
        let deadline = ContinuousClock.now + duration
        let (id, needsWatch) = state.withLockedValue { state in
            state.started += 1
            state.pending[state.started] = Pending(deadline: deadline, cancel: cancel)
            defer { state.isWatched = true }
            return (state.started, !state.isWatched)
        }
        if needsWatch { Task.detached { await self.watch() } }
        return id
    }

    /// - Returns: whether it was not cancelled by then.
    private func end(_ id: Int) -> Bool {
        state.withLockedValue { $0.pending.removeValue(forKey: id) != nil }
    }

    /// Goes on while there is work. It sleeps until the first deadline; the next ones are never before that.
    private func watch() async {
        while let deadline = cancelOverdue() {
            try? await Task.sleep(until: deadline, clock: .continuous)
        }
    }

    /// - Returns: the next deadline; nil when nothing is left to watch.
    private func cancelOverdue() -> ContinuousClock.Instant? {
        let now = ContinuousClock.now
        let (overdue, next) = state.withLockedValue { state in
            let overdue = state.pending.filter { $1.deadline <= now }
            for id in overdue.keys { state.pending[id] = nil }
            let next = state.pending.values.map(\.deadline).min()
            state.isWatched = next != nil
            return (overdue.values, next)
        }
        for pending in overdue { pending.cancel() }
        return next
    }
}
