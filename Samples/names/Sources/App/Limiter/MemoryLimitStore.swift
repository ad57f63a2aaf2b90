import Synchronization

/// Counts in the memory of this process: exact under concurrency, and forgotten when the process ends.
///
/// Bounded, whatever a crowd of clients sends: at most `capacity` counters of 500 bytes or less, 64 MB in all. Where
/// there are more, those go whose windows have passed, then those that were not asked for longest.
final class MemoryLimitStore: LimitStore {
    private struct Key: Hashable {
        let limit: CountedLimit
        let client: LimitClient
    }

    /// One client is always in the same shard, so that one lock holds all limits of a request.
    private final class Shard: Sendable {
        let counters = Mutex<[Key: LimitCounter]>([:])
    }

    let strategy: LimitStrategy
    private let shards: [Shard]
    private let shardCapacity: Int

    /// - Parameters:
    ///   - capacity: the most counters: one for each client and limit that was used lately.
    ///   - shards: parts with a lock each.
    init(strategy: LimitStrategy = LimitPolicy.strategy, capacity: Int = 131_072, shards: Int = 64) {
        self.strategy = strategy
        self.shards = (0..<shards).map { _ in Shard() }
        shardCapacity = max(4, capacity / shards)
    }

    /// The counters that are kept.
    var count: Int {
        shards.reduce(0) { $0 + $1.counters.withLock(\.count) }
    }

    func count(_ limits: [CountedLimit], of client: LimitClient, at now: Int64) -> LimitDecision {
        let shard = shards[Int(UInt(bitPattern: client.hashValue) % UInt(shards.count))]
        return shard.counters.withLock { counters in
            var tally = LimitTally()
            for limit in limits {
                let key = Key(limit: limit, client: client)
                var counter = counters[key] ?? LimitCounter(strategy, limit.rate, at: now)
                counter.advance(limit.rate, to: now)
                tally.add(counter, limit.rate, at: now)
            }
            if tally.isAllowed {
                for limit in limits { count(Key(limit: limit, client: client), at: now, in: &counters) }
            }
            return tally.decision
        }
    }

    private func count(_ key: Key, at now: Int64, in counters: inout [Key: LimitCounter]) {
        let rate = key.limit.rate
        if counters[key] == nil, counters.count >= shardCapacity { makeRoom(in: &counters, at: now) }
        counters[key, default: LimitCounter(strategy, rate, at: now)].count(rate, at: now)
    }

    /// At least for a quarter, so that it is done once for many requests.
    private func makeRoom(in counters: inout [Key: LimitCounter], at now: Int64) {
        counters = counters.filter { $1.isAlive($0.limit.rate, at: now) }
        let surplus = counters.count - shardCapacity * 3 / 4
        guard surplus > 0 else { return }
        let oldest = counters.sorted { $0.value.lastAsked < $1.value.lastAsked }.prefix(surplus)
        for (key, _) in oldest { counters[key] = nil }
    }
}
