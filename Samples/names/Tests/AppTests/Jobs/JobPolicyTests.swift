import Testing

@testable import App

struct JobPolicyTests {
    private let policy = JobPolicy(name: "test", attempts: 9, backoff: 2...60)

    @Test func doublesItsPauses() {
        #expect((1...4).map { policy.pause(after: $0, chance: 0) } == [2_000, 4_000, 8_000, 16_000])
        #expect((1...4).map { policy.pause(after: $0, chance: 1) } == [4_000, 8_000, 16_000, 32_000])
    }

    @Test(arguments: [1, 5, 6, 100, 1_000])
    func staysWithinItsBounds(_ attempt: Int64) {
        for chance in [0, 0.5, 1] {
            #expect((2_000...60_000).contains(policy.pause(after: attempt, chance: chance)))
        }
    }

    /// Else all that failed together come back together.
    @Test func differsForTwo() {
        for attempt: Int64 in [1, 3, 50] {
            #expect(policy.pause(after: attempt, chance: 0) < policy.pause(after: attempt, chance: 1))
        }
    }

    @Test func isLeftToChance() {
        let pauses = Set((1...50).map { _ in policy.pause(after: 3) })
        #expect(pauses.count > 1)
    }

    @Test func mayBeTheSameEachTime() {
        let steady = JobPolicy(name: "test", attempts: 9, backoff: 5...5)
        #expect((1...9).allSatisfy { steady.pause(after: $0) == 5_000 })
    }
}
