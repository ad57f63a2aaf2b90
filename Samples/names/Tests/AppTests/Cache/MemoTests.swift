import Testing

@testable import App

struct MemoTests {
    private struct Place: Codable, Equatable {
        var city: String
        var zone: Int?
    }

    private let clock = ManualClock(0)
    private let calls = CallCounter()

    @Test func keepsEachArgumentForItsTime() async throws {
        let memo = memo()
        #expect(try await memo.place("a") == 1)
        #expect(try await memo.place("b") == 2)
        clock.advance(seconds: 299)
        #expect(try await memo.place("a") == 1)
        clock.advance(seconds: 1)
        #expect(try await memo.place("a") == 3)
    }

    @Test func forgetsByArgument() async throws {
        let memo = memo()
        for city in ["a", "b"] { _ = try await memo.place(city) }
        try await memo.forget(Place(city: "a"))
        #expect(try await memo.place("a") == 3)
        #expect(try await memo.place("b") == 2)
    }

    @Test func forgetsAll() async throws {
        let memo = memo()
        for city in ["a", "b"] { _ = try await memo.place(city) }
        await memo.forgetAll()
        #expect(try await memo.place("a") == 3)
        #expect(try await memo.place("b") == 4)
    }

    /// What is forgotten while it is made is not kept.
    @Test func keepsNothingFromBeforeItWasForgotten() async throws {
        let (memo, gate) = (memo(), Gate())
        let asking = Task {
            try await memo.value(for: Place(city: "a")) {
                calls.next()
                await gate.pass()
                return 7
            }
        }
        await until { calls.value == 1 }
        try await memo.forget(Place(city: "a"))
        await gate.open()
        #expect(try await asking.value == 7)
        #expect(try await memo.place("a") == 2)
    }

    @Test func runsOnceForAllWhoAskAtTheSameTime() async throws {
        let (memo, gate) = (memo(), Gate())
        let asking = (0..<20).map { _ in
            Task {
                try await memo.value(for: Place(city: "a")) {
                    calls.next()
                    await gate.pass()
                    return 7
                }
            }
        }
        await until { calls.value == 1 }
        await gate.open()
        for task in asking { #expect(try await task.value == 7) }
        #expect(calls.value == 1)
    }

    @Test func sharesItsValuesWithItsNameOnly() async throws {
        let cache = Cache()
        let first = Memo<Int, String>("first", for: .minutes(1), in: cache)
        #expect(try await first.value(for: 1) { "a" } == "a")
        #expect(try await Memo<Int, String>("first", for: .minutes(1), in: cache).value(for: 1) { "b" } == "a")
        #expect(try await Memo<Int, String>("second", for: .minutes(1), in: cache).value(for: 1) { "c" } == "c")
    }

    @Test func keepsThatThereIsNothing() async throws {
        let memo = Memo<Int, Place?>("places", for: .minutes(1), in: Cache())
        #expect(try await memo.value(for: 1) { nil } == nil)
        #expect(try await memo.value(for: 1) { Place(city: "a") } == nil)
    }

    @Test func doesWithoutItsStore() async throws {
        let store = RecordingCacheStore()
        store.isAway = true
        let memo = Memo<Int, Int>("memo", for: .minutes(1), in: Cache(store: store))
        #expect(try await memo.value(for: 1) { 1 } == 1)
        #expect(try await memo.value(for: 1) { 2 } == 2)
    }

    private func memo() -> Asked {
        Asked(memo: Memo("places", for: .minutes(5), in: Cache(clock: clock.clock)), calls: calls)
    }

    /// A memo of how often it was asked.
    private struct Asked {
        let memo: Memo<Place, Int>
        let calls: CallCounter

        func place(_ city: String) async throws -> Int {
            try await memo.value(for: Place(city: city)) { calls.next() }
        }

        func value(for place: Place, _ make: @escaping @Sendable () async throws -> Int) async throws -> Int {
            try await memo.value(for: place, make)
        }

        func forget(_ place: Place) async throws { try await memo.forget(place) }
        func forgetAll() async { await memo.forgetAll() }
    }
}
