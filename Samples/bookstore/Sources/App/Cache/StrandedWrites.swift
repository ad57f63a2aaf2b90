import Synchronization

/// Writes that have ended without Redis being told: for it they go on, and nothing is kept of what they write, until
/// their time is over or somebody ends them.
final class StrandedWrites: Sendable {
    /// The most for a namespace; more end by themselves.
    static let most = 1_000

    private let ids = Mutex<[CacheNamespace: Set<UInt64>]>([:])

    func add(_ write: CacheWrite) {
        ids.withLock { ids in
            for namespace in write.namespaces where ids[namespace, default: []].count < Self.most {
                ids[namespace, default: []].insert(write.id)
            }
        }
    }

    /// Those of these namespaces.
    func ids(of namespaces: [CacheNamespace]) -> Set<UInt64> {
        ids.withLock { ids in namespaces.reduce(into: []) { $0.formUnion(ids[$1] ?? []) } }
    }

    /// Forgets those that have been ended.
    func remove(_ ended: Set<UInt64>, of namespaces: [CacheNamespace]) {
        if ended.isEmpty { return }
        ids.withLock { ids in
            for namespace in namespaces { ids[namespace]?.subtract(ended) }
        }
    }
}
