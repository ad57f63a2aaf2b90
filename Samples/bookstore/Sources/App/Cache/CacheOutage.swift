import Logging
import Synchronization

/// Whether the store can be reached, said once when it cannot and once when it can again, and what it has missed.
final class CacheOutage: Sendable {
    private struct State {
        var isOut = false
        /// What could not be dropped, and when it was owed last, as a number that grows.
        var owed: [CacheNamespace: Int] = [:]
        var debts = 0
    }

    private let logger: Logger
    private let state = Mutex(State())
    /// So that a store which works costs no lock.
    private let isWell = Atomic(true)

    init(logger: Logger) {
        self.logger = logger
    }

    func begin(_ error: any Error) {
        // Of a request, not of the store.
        if error is CancellationError { return }
        isWell.store(false, ordering: .releasing)
        guard !state.withLock({ exchange(&$0.isOut, with: true) }) else { return }
        logger.error("nothing is cached", metadata: ["error": "\(String(reflecting: error))"])
    }

    func end() {
        if isWell.load(ordering: .acquiring) { return }
        let wasOut = state.withLock { state in
            isWell.store(state.owed.isEmpty, ordering: .releasing)
            return exchange(&state.isOut, with: false)
        }
        if wasOut { logger.notice("the cache is back") }
    }

    /// To be dropped before anything is found again.
    func owe(_ namespaces: [CacheNamespace]) {
        state.withLock { state in
            state.debts += 1
            for namespace in namespaces { state.owed[namespace] = state.debts }
            isWell.store(false, ordering: .releasing)
        }
    }

    /// - Throws: when the store still cannot be reached.
    func makeUp(_ store: any CacheStore) async throws {
        if isWell.load(ordering: .acquiring) { return }
        let owed = state.withLock(\.owed)
        guard !owed.isEmpty else { return }
        // Whoever only wants to read is not to wait for a store that is away, as a write does.
        _ = try await store.find([], in: [], at: 0)
        try await store.drop(Array(owed.keys))
        state.withLock { state in
            // What is owed anew meanwhile stays.
            for (namespace, debt) in owed where state.owed[namespace] == debt { state.owed[namespace] = nil }
        }
    }
}
