import NIOCore
import Synchronization

@testable import App

extension CacheNamespace {
    static let tests = CacheNamespace("tests")
    static let others = CacheNamespace("others")
}

/// A store in memory that remembers what it found, and that can be out of reach for a while.
final class RecordingCacheStore: CacheStore {
    struct Failure: Error {}

    private struct State {
        var failure: (any Error)?
        var found: [String] = []
        var calls: [String] = []
    }

    private let store = MemoryCacheStore()
    private let state = Mutex(State())

    var isAway: Bool {
        get { failure != nil }
        set { failure = newValue ? Failure() : nil }
    }

    /// What every function throws.
    var failure: (any Error)? {
        get { state.withLock(\.failure) }
        set { state.withLock { $0.failure = newValue } }
    }

    /// The keys whose values were found since this was asked last.
    func takeFound() -> [String] {
        state.withLock { state in
            defer { state.found = [] }
            return state.found
        }
    }

    /// Which functions were called, but for `find`.
    var calls: [String] { state.withLock(\.calls) }

    func find(_ keys: [String], in namespaces: [CacheNamespace], at now: Int64) throws -> CacheFinding {
        try reach()
        let finding = store.find(keys, in: namespaces, at: now)
        state.withLock { $0.found += zip(keys, finding.values).compactMap { $1 == nil ? nil : $0 } }
        return finding
    }

    func keep(
        _ values: [CacheValue],
        in namespaces: [CacheNamespace],
        _ version: CacheVersion,
        at now: Int64,
        until due: Int64
    ) throws {
        try reach("keep")
        store.keep(values, in: namespaces, version, at: now, until: due)
    }

    func begin(_ write: CacheWrite) throws {
        try reach("begin")
        store.begin(write)
    }

    func end(_ write: CacheWrite) throws {
        try reach("end")
        store.end(write)
    }

    func clear() throws {
        try reach("clear")
        store.clear()
    }

    private func reach(_ call: String? = nil) throws {
        try state.withLock { state in
            if let call { state.calls.append(call) }
            if let failure = state.failure { throw failure }
        }
    }
}

/// Runs `test` on two services with one database and a cache each, as two processes that keep answers in memory.
func withNeighbours(
    clock: WallClock = .system,
    _ test: @escaping @Sendable (TestService, TestService) async throws -> Void
) async throws {
    try await withTables { database in
        try await TestUser.insert(database)
        let one = try await buildRouter(database: database, cache: Cache(clock: clock))
        try await withRoutes(one) { service in
            let other = try await buildRouter(database: database, cache: Cache(clock: clock))
            try await withRoutes(other) { neighbour in
                try await test(service, neighbour)
            }
        }
    }
}

/// Holds up whoever passes until it is opened.
actor Gate {
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func pass() async {
        if isOpen { return }
        await withCheckedContinuation { waiting.append($0) }
    }

    func open() {
        isOpen = true
        for continuation in waiting { continuation.resume() }
        waiting = []
    }
}

/// Waits until something is so, which it soon will be.
func until(_ isSo: () -> Bool) async {
    while !isSo() { await Task.yield() }
}
