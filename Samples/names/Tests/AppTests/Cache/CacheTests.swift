import Logging
import NIOCore
import Testing

@testable import App

struct CacheTests {
    private let store = RecordingCacheStore()
    private let log = RecordedLog()

    private var cache: Cache { Cache(store: store, clock: ManualClock(0).clock, logger: log.logger) }

    @Test func makesOnceWhatItKeeps() async throws {
        let cache = cache
        #expect(try await cache.text { "1" } == "1 miss")
        #expect(try await cache.text { "2" } == "1 hit")
        #expect(try await cache.text(in: .others, key: "b") { "3" } == "3 miss")
    }

    @Test func keepsForTheTime() async throws {
        let clock = ManualClock(0)
        let cache = Cache(store: store, clock: clock.clock)
        #expect(try await cache.text { "1" } == "1 miss")
        clock.advance(milliseconds: 59_999)
        #expect(try await cache.text { "2" } == "1 hit")
        clock.advance(milliseconds: 1)
        #expect(try await cache.text { "3" } == "3 miss")
    }

    @Test func keepsNoErrors() async throws {
        let cache = cache
        await #expect(throws: RecordingCacheStore.Failure.self) {
            try await cache.text { throw RecordingCacheStore.Failure() }
        }
        #expect(try await cache.text { "2" } == "2 miss")
    }

    @Test func dropsAndClears() async throws {
        let cache = cache
        _ = try await cache.text { "1" }
        await cache.drop(.others)
        #expect(try await cache.text { "2" } == "1 hit")
        await cache.drop(.tests)
        #expect(try await cache.text { "3" } == "3 miss")
        try await cache.clear()
        #expect(try await cache.text { "4" } == "4 miss")
    }

    @Test func findsNothingFromBeforeAWrite() async throws {
        let cache = cache
        _ = try await cache.text { "1" }
        try await cache.writing(to: [.tests]) {
            let first = try await cache.text { "2" }
            #expect(first == "2 miss")
            // May be from before the commit or after it.
            #expect(try await cache.text { "3" } == "3 miss")
        }
        #expect(try await cache.text { "4" } == "4 miss")
        #expect(try await cache.text { "5" } == "4 hit")
    }

    @Test func dropsWhateverBecomesOfTheWrite() async throws {
        let cache = cache
        _ = try await cache.text { "1" }
        await #expect(throws: CancellationError.self) {
            try await cache.writing(to: [.tests]) { throw CancellationError() }
        }
        #expect(try await cache.text { "2" } == "2 miss")
        #expect(store.calls == ["keep", "begin", "end", "keep"])
    }

    /// The commit may have happened all the same.
    @Test func endsTheWriteOfWhoIsCancelled() async throws {
        let (cache, gate, begun) = (cache, Gate(), CallCounter())
        _ = try await cache.text { "1" }
        let task = Task {
            try await cache.writing(to: [.tests]) {
                begun.next()
                await gate.pass()
            }
        }
        await until { begun.value == 1 }
        task.cancel()
        await gate.open()
        try await task.value
        #expect(try await cache.text { "2" } == "2 miss")
        #expect(try await cache.text { "3" } == "2 hit")
    }

    /// What was begun before a write is neither kept nor given to those who ask after it.
    @Test func sharesNothingAcrossAWrite() async throws {
        let (cache, gate, begun) = (cache, Gate(), CallCounter())
        let before = Task {
            try await cache.text {
                begun.next()
                await gate.pass()
                return "old"
            }
        }
        await until { begun.value == 1 }
        try await cache.writing(to: [.tests]) {}
        #expect(try await cache.text { "new" } == "new miss")
        await gate.open()
        #expect(try await before.value == "old miss")
        #expect(try await cache.text { "newer" } == "new hit")
    }

    @Test func doesWithoutAStoreThatIsAway() async throws {
        let cache = cache
        _ = try await cache.text { "1" }
        store.isAway = true
        for number in 2...4 { #expect(try await cache.text { "\(number)" } == "\(number) miss") }
        // Said once.
        #expect(log.lines.map { $0["level"] } == ["error"])
        await #expect(throws: RecordingCacheStore.Failure.self) { try await cache.clear() }
        store.isAway = false
        #expect(try await cache.text { "5" } == "1 hit")
        #expect(log.lines.map { $0["level"] } == ["error", "notice"])
    }

    /// What was written meanwhile is dropped before anything is found again.
    @Test func makesUpForTheWritesThatAStoreHasMissed() async throws {
        let cache = cache
        _ = try await cache.text { "1" }
        _ = try await cache.text(in: .others, key: "b") { "1" }
        store.isAway = true
        #expect(try await cache.writing(to: [.tests]) { 7 } == 7)
        #expect(try await cache.text { "2" } == "2 miss")
        store.isAway = false
        #expect(try await cache.text(in: .others, key: "b") { "2" } == "1 hit")
        #expect(try await cache.text { "3" } == "3 miss")
        #expect(try await cache.text { "4" } == "3 hit")
    }

    @Test func missesNothingWhenAStoreGoesDuringAWrite() async throws {
        let cache = cache
        _ = try await cache.text { "1" }
        try await cache.writing(to: [.tests]) { store.isAway = true }
        store.isAway = false
        #expect(try await cache.text { "2" } == "2 miss")
    }

    /// Whatever it is that the store is asked for first.
    @Test func saysThatAStoreIsAway() async throws {
        let cache = cache
        _ = try await cache.text {
            store.isAway = true
            return "1"
        }
        #expect(log.lines.map { $0["level"] } == ["error"])
        store.isAway = false
        _ = try await cache.text { "1" }
        store.isAway = true
        await cache.drop(.tests)
        #expect(log.lines.map { $0["level"] } == ["error", "notice", "error"])
    }

    @Test func isNotAwayBecauseSomebodyLeaves() async throws {
        let cache = cache
        store.failure = CancellationError()
        #expect(try await cache.text { "1" } == "1 miss")
        await cache.drop(.tests)
        store.failure = nil
        #expect(try await cache.text { "1" } == "1 miss")
        #expect(log.lines.isEmpty)
    }
}

extension Cache {
    /// What it gives for a key, and whether that was kept: `1 hit`.
    fileprivate func text(
        in namespace: CacheNamespace = .tests,
        key: String = "a",
        _ make: @escaping @Sendable () async throws -> String
    ) async throws -> String {
        let (product, isHit) = try await product(key, in: [namespace], for: .seconds(60)) {
            CacheProduct(bytes: ByteBuffer(string: try await make()))
        }
        return (product.map { String(buffer: $0.bytes) } ?? "") + (isHit ? " hit" : " miss")
    }
}
