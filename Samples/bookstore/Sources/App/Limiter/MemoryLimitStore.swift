import NIOConcurrencyHelpers

/// Counts in the memory of this process: exact under concurrency, and forgotten when the process ends.
///
/// Bounded, whatever a crowd of clients sends: at most `capacity` counters of 500 bytes or less, 64 MB in all. Where
/// there are more, those go whose windows have passed, then those that were not asked for longest.
final class MemoryLimitStore: LimitStore {
    private struct Key: Hashable {
        let limit: CountedLimit
        let client: LimitClient
        /// Taken once, and not under the lock, where others wait.
        private let hash: Int

        init(_ limit: CountedLimit, _ client: LimitClient) {
            self.limit = limit
            self.client = client
            var hasher = Hasher()
            hasher.combine(limit)
            hasher.combine(client)
            hash = hasher.finalize()
        }

        func hash(into hasher: inout Hasher) { hasher.combine(hash) }
    }

    /// One client is always in the same shard, so that one lock holds all limits of a request. A lock that spins would
    /// cost more where there are more threads than processors.
    private final class Shard: Sendable {
        let counters = NIOLockedValueBox<[Key: LimitCounter]>([:])
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
        shards.reduce(0) { $0 + $1.counters.withLockedValue(\.count) }
    }

    func count(_ limits: [CountedLimit], of client: LimitClient, at now: Int64) -> LimitDecision {
        let keys = limits.map { Key($0, client) }
        let shard = shards[Int(UInt(bitPattern: client.hashValue) % UInt(shards.count))]
        return shard.counters.withLockedValue { counters in
            var tally = LimitTally()
            for key in keys {
                let rate = key.limit.rate
                var counter = counters[key] ?? LimitCounter(strategy, rate, at: now)
                counter.advance(rate, to: now)
                tally.add(counter, rate, at: now)
            }
            if tally.isAllowed {
                for key in keys { count(key, at: now, in: &counters) }
            }
            return tally.decision
        }
    }

    private func count(_ key: Key, at now: Int64, in counters: inout [Key: LimitCounter]) {
        let rate = key.limit.rate
        if let place = counters.index(forKey: key) {
            counters.values[place].count(rate, at: now)
            return
        }
        if counters.count >= shardCapacity { makeRoom(in: &counters, at: now) }
        var counter = LimitCounter(strategy, rate, at: now)
        counter.count(rate, at: now)
        counters[key] = counter
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
