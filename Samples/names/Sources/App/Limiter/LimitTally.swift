/// Puts what several limits say about one request into one decision.
struct LimitTally {
    private var limit = 0
    private var remaining = Int.max
    private var reset: Int64 = 0
    /// Milliseconds until all limits let one pass.
    private var wait: Int64?

    var isAllowed: Bool { wait == nil }

    /// - Parameter counter: as it is before the request.
    mutating func add(_ counter: LimitCounter, _ rate: Rate, at now: Int64) {
        let left = rate.count - counter.used(rate, at: now)
        if left < 1 { wait = max(wait ?? 0, counter.wait(rate, at: now)) }
        let end = counter.reset(rate)
        // Of two that leave the same, the one that binds longer.
        guard left < remaining || left == remaining && end > reset else { return }
        (limit, remaining, reset) = (rate.count, left, end)
    }

    /// One that passes takes one from what remains; where one is refused nothing does.
    var decision: LimitDecision {
        LimitDecision(
            limit: limit,
            remaining: max(0, remaining - 1),
            reset: reset,
            retryAfter: wait.map { max(1, ($0 + 999) / 1_000) }
        )
    }
}
