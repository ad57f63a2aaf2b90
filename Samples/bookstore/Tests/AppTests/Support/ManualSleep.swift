import Synchronization

/// Sleep that ends when a test says so, or when it is cancelled.
final class ManualSleep: Sendable {
    private struct State {
        var sleepers: [Int: (duration: Duration, continuation: CheckedContinuation<Void, any Error>)] = [:]
        var cancelled: Set<Int> = []
        var begun = 0
    }

    private let state = Mutex(State())

    /// Whether nobody sleeps.
    var isIdle: Bool { state.withLock { $0.sleepers.isEmpty } }

    func sleep(_ duration: Duration) async throws {
        let number = state.withLock { state in
            state.begun += 1
            return state.begun
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isCancelled = state.withLock { state in
                    if state.cancelled.remove(number) != nil { return true }
                    state.sleepers[number] = (duration, continuation)
                    return false
                }
                if isCancelled { continuation.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            cancel(number)
        }
    }

    /// Waits until somebody sleeps for so long, and wakes one who does.
    func wake(_ duration: Duration) async {
        while true {
            let sleeper = state.withLock { state in
                let number = state.sleepers.first { $0.value.duration == duration }?.key
                return number.flatMap { state.sleepers.removeValue(forKey: $0) }
            }
            if let sleeper { return sleeper.continuation.resume() }
            await Task.yield()
        }
    }

    /// Waits until somebody sleeps for so long.
    func isSlept(_ duration: Duration) async {
        while state.withLock({ state in !state.sleepers.values.contains { $0.duration == duration } }) {
            await Task.yield()
        }
    }

    private func cancel(_ number: Int) {
        let sleeper = state.withLock { state in
            let sleeper = state.sleepers.removeValue(forKey: number)
            if sleeper == nil { state.cancelled.insert(number) }
            return sleeper
        }
        sleeper?.continuation.resume(throwing: CancellationError())
    }
}
