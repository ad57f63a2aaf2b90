import Testing

@testable import App

struct MemoryLimitStoreTests {
    private static let minute = CountedLimit(bucket: "route", rate: "2 per minute")
    private static let hour = CountedLimit(bucket: "route", rate: "3 per hour")

    @Test func countsForAllLimitsOrNone() {
        let store = MemoryLimitStore(strategy: .fixedWindow)
        let both = [Self.minute, Self.hour]
        #expect(store.count(both, of: .unknown, at: 0) == LimitDecision(limit: 2, remaining: 1, reset: 60))
        #expect(store.count(both, of: .unknown, at: 0) == LimitDecision(limit: 2, remaining: 0, reset: 60))
        for _ in 0..<5 { #expect(store.count(both, of: .unknown, at: 0).retryAfter == 60) }
        // The refused ones have not used the hour; what the hour refuses does not use the minute.
        #expect(store.count(both, of: .unknown, at: 60_000) == LimitDecision(limit: 3, remaining: 0, reset: 3_600))
        #expect(store.count(both, of: .unknown, at: 60_000).retryAfter == 3_540)
        #expect(store.count([Self.minute], of: .unknown, at: 60_000).remaining == 0)
    }

    @Test func countsForEachClientAndBucket() {
        let store = MemoryLimitStore(strategy: .fixedWindow)
        let other = CountedLimit(bucket: "other route", rate: "2 per minute")
        for client in [LimitClient.unknown, .key("a"), .key("b"), .address(NetworkAddress(bits: 1))] {
            for limit in [Self.minute, other] {
                #expect(store.count([limit], of: client, at: 0).remaining == 1)
            }
        }
    }

    @Test func isExactWhateverIsAskedAtOnce() async {
        let store = MemoryLimitStore(strategy: .slidingWindow)
        let limits = [CountedLimit(bucket: "route", rate: "100 per minute"), Self.crowd]
        let passed = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    (0..<20).count { _ in store.count(limits, of: .key("one"), at: 0).retryAfter == nil }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(passed == 100)
    }

    @Test func keepsNoMoreThanItsCapacity() {
        let store = MemoryLimitStore(strategy: .slidingWindow, capacity: 1_024, shards: 4)
        for number in 0..<50_000 {
            _ = store.count([Self.crowd], of: .key("\(number)"), at: Int64(number))
            if number.isMultiple(of: 1_000) { #expect(store.count <= 1_024) }
        }
        #expect(store.count <= 1_024)
        #expect(store.count > 512)
    }

    @Test func dropsThoseThatWereNotAskedForLongest() {
        let store = MemoryLimitStore(strategy: .slidingWindow, capacity: 64, shards: 1)
        _ = store.count([Self.crowd], of: .key("regular"), at: 0)
        for number in 0..<1_000 {
            _ = store.count([Self.crowd], of: .key("\(number)"), at: Int64(2 * number))
            let decision = store.count([Self.crowd], of: .key("regular"), at: Int64(2 * number + 1))
            #expect(decision.remaining == Self.crowd.rate.count - number - 2)
        }
    }

    @Test func sweepsWindowsThatHavePassedFirst() {
        let store = MemoryLimitStore(strategy: .fixedWindow, capacity: 64, shards: 1)
        let second = CountedLimit(bucket: "route", rate: "1 per second")
        _ = store.count([Self.hour], of: .key("early"), at: 0)
        for number in 0..<63 { _ = store.count([second], of: .key("\(number)"), at: 1) }
        _ = store.count([second], of: .key("late"), at: 5_000)
        #expect(store.count == 2)
        #expect(store.count([Self.hour], of: .key("early"), at: 5_000).remaining == 1)
    }

    private static let crowd = CountedLimit(bucket: "route", rate: "5000 per hour")
}
