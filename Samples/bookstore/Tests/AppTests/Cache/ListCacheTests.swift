import HTTPTypes
import Hummingbird
import Testing

@testable import App

/// Lists whose rows are kept one by one.
struct ListCacheTests {
    private let clock = ManualClock(0)
    private let store = RecordingCacheStore()
    /// What was asked for.
    private let asked = CallCounter()

    @Test func asksOnlyForWhatIsNotKept() async throws {
        let list = list()
        #expect(try await items(list, [1, 2]) == ["1", "2"])
        #expect(asked.value == 2)
        #expect(try await items(list, [3, 2, 1, 4]) == ["3", "2", "1", "4"])
        #expect(asked.value == 4)
        #expect(try await items(list, [4, 1]) == ["4", "1"])
        #expect(try await items(list, []) == [])
        #expect(asked.value == 4)
    }

    @Test func leavesOutWhatIsGone() async throws {
        let list = list()
        #expect(try await items(list, [1, -2, 3]) == ["1", "3"])
        #expect(try await items(list, [-2, 3]) == ["3"])
    }

    @Test func keepsRowsForTheirTime() async throws {
        let list = list()
        _ = try await items(list, [1])
        clock.advance(seconds: 59)
        _ = try await items(list, [1])
        #expect(asked.value == 1)
        clock.advance(seconds: 1)
        _ = try await items(list, [1])
        #expect(asked.value == 2)
    }

    @Test func isDroppedByAWrite() async throws {
        let cache = cache
        let list = list(cache)
        _ = try await items(list, [1])
        await cache.drop(.tests)
        _ = try await items(list, [1])
        #expect(asked.value == 2)
        // While something is written, nothing is kept.
        try await cache.writing(to: [.tests]) {
            _ = try await items(list, [1])
            _ = try await items(list, [1])
        }
        #expect(asked.value == 4)
    }

    @Test func isPassedByWhoWantsNothingKept() async throws {
        let list = list(cache, headers: [.cacheControl: "no-store"])
        for _ in 1...2 { #expect(try await items(list, [1]) == ["1"]) }
        #expect(asked.value == 2)
        #expect(store.calls == [])
        for number in [5, 6] as [Int64] { #expect(try await list.total(for: .seconds(60)) { number } == number) }
        #expect(store.calls == [])
    }

    @Test func countsEachFilterForItsTime() async throws {
        let cache = cache
        let list = list(cache)
        #expect(try await list.total(for: .seconds(30)) { 5 } == 5)
        #expect(try await list.total(["a=1"], for: .seconds(30)) { 2 } == 2)
        clock.advance(seconds: 29)
        #expect(try await list.total(for: .seconds(30)) { 6 } == 5)
        #expect(try await list.total(["a=1"], for: .seconds(30)) { 3 } == 2)
        clock.advance(seconds: 1)
        #expect(try await list.total(for: .seconds(30)) { 6 } == 6)
        await cache.drop(.tests)
        #expect(try await list.total(for: .seconds(30)) { 7 } == 7)
    }

    private var cache: Cache { Cache(store: store, clock: clock.clock) }

    private func list(_ cache: Cache? = nil, headers: HTTPFields = [:]) -> ListCache {
        let head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/", headerFields: headers)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        return ListCache(cache ?? self.cache, .tests, items: .seconds(60), for: request)
    }

    /// A row is its id as JSON; there are no negative ones.
    private func items(_ list: ListCache, _ ids: [Int64]) async throws -> [String] {
        try await list.items(ids) { missing in
            for _ in missing { asked.next() }
            return Dictionary(missing.filter { $0 > 0 }.map { ($0, $0) }) { first, _ in first }
        }.map(\.jsonText)
    }
}
