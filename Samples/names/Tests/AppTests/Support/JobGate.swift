import Synchronization

/// Where jobs wait for a test, and do not mind being cancelled.
final class JobGate: Sendable {
    private struct State {
        var isOpen = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let (arrivals, arrival) = AsyncStream<Void>.makeStream()
    private let state = Mutex(State())

    func pass() async {
        arrival.yield()
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                if !state.isOpen { state.waiting.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }

    /// Waits until so many have come.
    func arrived(_ count: Int = 1) async {
        for await _ in arrivals.prefix(count) {}
    }

    /// For everybody, for ever.
    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}
