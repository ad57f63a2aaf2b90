/// Counts in Redis: exact for any number of processes, which all count in the same windows, because they are told by the
/// clock of Redis.
///
/// A client's counters have a name each, `bookstore:limit:{a:198.51.100.7} GET /v1/books 10 per minute`. What stands in
/// braces puts those of one client into one slot of a cluster. They expire when they say nothing any more.
struct RedisLimitStore: LimitStore {
    let redis: RedisClient
    /// What all names begin with: several services may share a Redis.
    var prefix = "bookstore"
    var strategy = LimitPolicy.strategy
    /// Whether the time is that of Redis, or the caller's.
    var usesServerTime = true

    func count(_ limits: [CountedLimit], of client: LimitClient, at now: Int64) async throws -> LimitDecision {
        let tag = Self.tag(client)
        let keys = limits.map { "\(prefix):limit:\(tag) \($0.bucket) \($0.rate.count) per \($0.rate.unit.rawValue)" }
        let time: RedisWord = usesServerTime ? "" : .number(now)
        let rates = limits.flatMap { [RedisWord.number(Int64($0.rate.count)), .number($0.rate.window)] }
        let windows: RedisWord = strategy == .slidingWindow ? "2" : "1"
        let reply = try await Self.script.run(redis, keys: keys, [time, windows] + rates).array()
        return try decision(limits, reply.map { try $0.integer() })
    }

    /// - Parameter numbers: the time, then window, count and count of the window before for each limit, as they were
    ///   before this request.
    private func decision(_ limits: [CountedLimit], _ numbers: [Int64]) throws -> LimitDecision {
        guard numbers.count == 1 + 3 * limits.count else { throw RedisError.unexpected("other counters") }
        var tally = LimitTally()
        for (index, limit) in limits.enumerated() {
            let counter = LimitCounter(
                strategy,
                window: numbers[1 + 3 * index],
                current: Int(numbers[2 + 3 * index]),
                previous: Int(numbers[3 + 3 * index]),
                at: numbers[0]
            )
            tally.add(counter, limit.rate, at: numbers[0])
        }
        return tally.decision
    }

    /// The kind before it tells a key from an address that looks like it.
    private static func tag(_ client: LimitClient) -> String {
        switch client {
        case .address(let address): "{a:\(String(address.bits, radix: 16))}"
        case .user(let id): "{u:\(id.path)}"
        case .key(let key): "{k:\(key)}"
        case .unknown: "{-}"
        }
    }
}

extension RedisLimitStore {
    /// The arithmetic of `LimitCounter`. Numbers are exact up to 2⁵³ there, so `previous * rest / window` is taken in two
    /// steps that stay below.
    private static let script = RedisScript(
        """
        local now = tonumber(ARGV[1])
        if not now then
            local time = redis.call('TIME')
            now = time[1] * 1000 + math.floor(time[2] / 1000)
        end
        local windows = tonumber(ARGV[2])
        local kept = redis.call('MGET', unpack(KEYS))
        local reply = {now}
        local passes = true
        for i = 1, #KEYS do
            local limit, length = tonumber(ARGV[2 * i + 1]), tonumber(ARGV[2 * i + 2])
            local reached = math.floor(now / length)
            local window, current, previous = reached, 0, 0
            if kept[i] then
                local w, c, p = string.match(kept[i], '^(%d+) (%d+) (%d+)$')
                window, current, previous = tonumber(w), tonumber(c), tonumber(p)
                if reached > window then
                    previous = reached == window + 1 and windows == 2 and current or 0
                    window, current = reached, 0
                end
            end
            local rest = math.min(length, (window + 1) * length - now)
            local part = (previous % length) * rest
            local used = current + (previous - previous % length) / length * rest + (part - part % length) / length
            if used >= limit then passes = false end
            reply[3 * i - 1], reply[3 * i], reply[3 * i + 1] = window, current, previous
        end
        if passes then
            for i = 1, #KEYS do
                local counter = string.format('%d %d %d', reply[3 * i - 1], reply[3 * i] + 1, reply[3 * i + 1])
                redis.call('SET', KEYS[i], counter, 'PX', windows * ARGV[2 * i + 2])
            end
        end
        return reply
        """
    )
}
