import NIOCore
import Testing

@testable import App

struct MemoryCacheStoreTests {
    @Test func findsWhatIsKeptUntilItIsDue() throws {
        let store = MemoryCacheStore()
        try store.keep("a", "1", until: 60_000)
        #expect(store.text("a", at: 0) == "1")
        #expect(store.text("a", at: 59_999) == "1")
        #expect(store.text("b", at: 0) == nil)
        #expect(store.text("a", at: 60_000) == nil)
        // It has given up its place, and does not come back.
        #expect(store.count == 0)
        #expect(store.text("a", at: 0) == nil)
    }

    @Test func keepsNothingThatIsDueAlready() throws {
        let store = MemoryCacheStore()
        try store.keep("a", "1", until: 0)
        #expect(store.count == 0)
    }

    @Test func findsSeveralInTheirOrder() throws {
        let store = MemoryCacheStore()
        try store.keep("a", "1")
        try store.keep("b", "2")
        let finding = store.find(["b", "x", "a"], in: [.tests], at: 0)
        #expect(finding.values.map { $0.map { String(buffer: $0) } } == ["2", nil, "1"])
    }

    @Test func dropsANamespaceAndNoOther() async throws {
        let store = MemoryCacheStore()
        try store.keep("a", "1")
        try store.keep("b", "2", in: [.others])
        try store.keep("c", "3", in: [.tests, .others])
        try await store.drop([.others])
        #expect(store.text("a") == "1")
        #expect(store.text("b", in: [.others]) == nil)
        #expect(store.text("c", in: [.tests, .others]) == nil)
        #expect(store.count == 1)
    }

    /// Another write may come between the making of a value and its keeping.
    @Test func keepsNothingFromBeforeAWrite() async throws {
        let store = MemoryCacheStore()
        let version = try #require(store.find(["a"], in: [.tests], at: 0).version)
        try await store.drop([.tests])
        store.keep([CacheValue(key: "a", bytes: ByteBuffer())], in: [.tests], version, at: 0, until: 1)
        #expect(store.count == 0)
        #expect(store.find(["a"], in: [.tests], at: 0).version != version)
    }

    @Test func findsAndKeepsNothingDuringWrites() throws {
        let store = MemoryCacheStore()
        try store.keep("a", "1")
        let before = try #require(store.find([], in: [.tests], at: 0).version)
        let (first, second) = (CacheWrite([.tests]), CacheWrite([.tests, .others]))
        store.begin(first)
        store.begin(second)
        for write in [first, second] {
            #expect(store.find(["a"], in: [.tests], at: 0) == CacheFinding(version: nil, values: [nil]))
            store.keep([CacheValue(key: "b", bytes: ByteBuffer())], in: [.tests], before, at: 0, until: 1)
            store.end(write)
        }
        let finding = store.find(["a", "b"], in: [.tests], at: 0)
        #expect(finding.values == [nil, nil])
        #expect(finding.version != nil)
        #expect(finding.version != before)
        #expect(store.find([], in: [.others], at: 0).version != nil)
    }

    @Test func holdsNoMoreThanItsBytes() throws {
        let store = MemoryCacheStore(capacity: 10_000)
        for number in 0..<1_000 {
            try store.keep("\(number)", String(repeating: "x", count: number % 500))
            #expect(store.size <= 10_000)
        }
        #expect(store.size > 9_000)
        #expect(store.text("999") != nil)
        #expect(store.text("0") == nil)
    }

    @Test func givesUpWhatWasNotAskedForLongest() throws {
        let store = MemoryCacheStore(capacity: 10 * (MemoryCacheStore.overhead + 2))
        for number in 0..<10 { try store.keep("\(number)", "x") }
        #expect(store.count == 10)
        #expect(store.text("0") == "x")
        try store.keep("a", "x")
        #expect(store.text("0") == "x")
        #expect(store.text("1") == nil)
        #expect(store.count == 10)
    }

    @Test func countsWhatIsReplacedOnce() throws {
        let store = MemoryCacheStore()
        for text in ["1", "22", "1"] { try store.keep("a", text) }
        #expect(store.count == 1)
        #expect(store.size == MemoryCacheStore.overhead + 2)
        #expect(store.text("a") == "1")
    }

    @Test func takesNothingThatWouldPushOutTooMuch() throws {
        let store = MemoryCacheStore(capacity: 10_000)
        let most = store.largest - MemoryCacheStore.overhead - 1
        try store.keep("a", String(repeating: "x", count: most))
        #expect(store.count == 1)
        // The old value must not stand for the one that is too large.
        try store.keep("a", String(repeating: "x", count: most + 1))
        #expect(store.count == 0)
        #expect(store.size == 0)
    }

    @Test func forgetsEverything() throws {
        let store = MemoryCacheStore()
        try store.keep("a", "1")
        let version = try #require(store.find([], in: [.tests], at: 0).version)
        store.clear()
        #expect(store.text("a") == nil)
        #expect(store.size == 0)
        store.keep([CacheValue(key: "a", bytes: ByteBuffer())], in: [.tests], version, at: 0, until: 1)
        #expect(store.count == 0)
    }
}

extension MemoryCacheStore {
    fileprivate func keep(
        _ key: String,
        _ text: String,
        in namespaces: [CacheNamespace] = [.tests],
        until due: Int64 = 1
    ) throws {
        let version = try #require(find([], in: namespaces, at: 0).version)
        keep([CacheValue(key: key, bytes: ByteBuffer(string: text))], in: namespaces, version, at: 0, until: due)
    }

    fileprivate func text(_ key: String, in namespaces: [CacheNamespace] = [.tests], at now: Int64 = 0) -> String? {
        find([key], in: namespaces, at: now).values.first.flatMap { $0 }.map { String(buffer: $0) }
    }
}
