import Testing

@testable import App

/// How windows count, second by second.
struct LimitCounterTests {
    private static let limits = [CountedLimit(bucket: "route", rate: "10 per minute")]
    /// A window begins here.
    private static let start: Int64 = 60_000 * 1_000

    @Test func aFixedWindowForgetsAtItsEnd() {
        let store = MemoryLimitStore(strategy: .fixedWindow)
        for left in (0..<10).reversed() {
            let decision = ask(store, at: 59_999)
            #expect(decision == LimitDecision(limit: 10, remaining: left, reset: 60_060))
        }
        #expect(ask(store, at: 59_999) == LimitDecision(limit: 10, remaining: 0, reset: 60_060, retryAfter: 1))
        #expect(ask(store, at: 60_000) == LimitDecision(limit: 10, remaining: 9, reset: 60_120))
    }

    @Test func aFixedWindowTellsItsRest() {
        let store = MemoryLimitStore(strategy: .fixedWindow)
        for _ in 0..<10 { _ = ask(store, at: 0) }
        #expect(ask(store, at: 0).retryAfter == 60)
        #expect(ask(store, at: 18_500).retryAfter == 42)
    }

    /// The ten of the window before count less and less: 10 × rest / window, rounded down.
    @Test func aSlidingWindowForgetsSlowly() {
        let store = MemoryLimitStore(strategy: .slidingWindow)
        for _ in 0..<10 { _ = ask(store, at: 59_999) }
        #expect(ask(store, at: 60_000).retryAfter == 1)
        #expect(ask(store, at: 60_001) == LimitDecision(limit: 10, remaining: 0, reset: 60_120))
        // One has been asked since: 8.99… of the old ones are one too many with it until six seconds have passed.
        #expect(ask(store, at: 66_000).retryAfter == 1)
        #expect(ask(store, at: 66_001).retryAfter == nil)
        #expect(ask(store, at: 90_000).remaining == 2)
        #expect(ask(store, at: 180_000).remaining == 9)
    }

    @Test func aSlidingWindowLastsAsLongAsTheNextWhenItIsFull() {
        let store = MemoryLimitStore(strategy: .slidingWindow)
        for _ in 0..<10 { _ = ask(store, at: 0) }
        #expect(ask(store, at: 0).retryAfter == 61)
    }

    /// Whoever waits as long as told passes, and a second less is not enough.
    @Test(arguments: [LimitStrategy.fixedWindow, .slidingWindow], 1...40 as ClosedRange<UInt64>)
    func tellsTheTimeToWait(_ strategy: LimitStrategy, _ seed: UInt64) {
        var random = Numbers(state: seed)
        let store = MemoryLimitStore(strategy: strategy)
        let limits: [CountedLimit] = [
            CountedLimit(bucket: "route", rate: "3 per second"), CountedLimit(bucket: "route", rate: "17 per minute"),
        ]
        var now = Self.start
        for _ in 0..<200 {
            now += Int64(random.next() % 700)
            guard let seconds = store.count(limits, of: .unknown, at: now).retryAfter else { continue }
            if seconds > 1 {
                let early = store.count(limits, of: .unknown, at: now + (seconds - 1) * 1_000)
                #expect(early.retryAfter != nil)
            }
            now += seconds * 1_000
            let decision = store.count(limits, of: .unknown, at: now)
            #expect(decision.retryAfter == nil)
        }
    }

    @Test func isNotConfusedByAClockThatIsSetBack() {
        let store = MemoryLimitStore(strategy: .slidingWindow)
        for _ in 0..<10 { _ = ask(store, at: 61_000) }
        #expect(ask(store, at: 59_000).retryAfter != nil)
        #expect(ask(store, at: -600_000).retryAfter != nil)
    }

    @Test func aClockThatIsSetBackMakesNobodyWaitLonger() {
        let store = MemoryLimitStore(strategy: .fixedWindow)
        for _ in 0..<10 { _ = ask(store, at: 61_000) }
        #expect(ask(store, at: -600_000).retryAfter == 60)
    }

    /// A counter that says nothing any more is the first to go where there is no room.
    @Test(arguments: [(.fixedWindow, 1), (.slidingWindow, 2)] as [(LimitStrategy, Int64)])
    func saysSomethingForAsLongAsItCounts(_ strategy: LimitStrategy, _ windows: Int64) {
        let rate: Rate = "10 per minute"
        let counter = LimitCounter(strategy, rate, at: Self.start)
        #expect(counter.isAlive(rate, at: Self.start + windows * 60_000 - 1))
        #expect(!counter.isAlive(rate, at: Self.start + windows * 60_000))
    }

    /// Of two limits that are used up the one that binds longer is told, whichever comes first.
    @Test(arguments: [["1 per hour", "1 per minute"], ["1 per minute", "1 per hour"]] as [[Rate]])
    func tellsTheLimitThatBindsLonger(_ rates: [Rate]) {
        let limits = rates.map { CountedLimit(bucket: "route", rate: $0) }
        let store = MemoryLimitStore(strategy: .fixedWindow)
        let first = store.count(limits, of: .unknown, at: Self.start)
        #expect(first == LimitDecision(limit: 1, remaining: 0, reset: 61_200))
        let second = store.count(limits, of: .unknown, at: Self.start)
        #expect(second == LimitDecision(limit: 1, remaining: 0, reset: 61_200, retryAfter: 1_200))
    }

    @Test func takesRatesOfAnySize() {
        let rate = Rate(parsing: "9223372036854775807 per day")
        let limits = rate.map { [CountedLimit(bucket: "route", rate: $0)] } ?? []
        let store = MemoryLimitStore(strategy: .slidingWindow)
        #expect(store.count(limits, of: .unknown, at: 0).remaining == Int.max - 1)
        #expect(store.count(limits, of: .unknown, at: 86_400_000).remaining == Int.max - 2)
    }

    private func ask(_ store: MemoryLimitStore, at time: Int64) -> LimitDecision {
        store.count(Self.limits, of: .unknown, at: Self.start + time)
    }
}

/// The same numbers for the same seed (xorshift).
private struct Numbers {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
