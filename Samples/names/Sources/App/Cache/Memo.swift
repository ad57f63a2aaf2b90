import Foundation
import NIOCore

/// The values of one function, each kept for a time by its argument:
///
/// ```swift
/// let rates = Memo<String, Decimal>("rates", for: .minutes(5), in: cache)
/// let rate = try await rates.value(for: "EUR") { try await bank.rate("EUR") }
/// await rates.forget("EUR")
/// ```
struct Memo<Key: Encodable & Sendable, Value: Codable & Sendable>: Sendable {
    private let name: String
    private let time: Duration
    private let cache: Cache
    private let all: CacheNamespace

    /// What one forgets of single values is counted in so many places: a few others are forgotten with it, and the
    /// counters stay few however many keys there are.
    private static var places: UInt64 { 256 }

    /// - Parameter name: another memo of that name, in any process on the same store, has the same values.
    init(_ name: String, for time: Duration, in cache: Cache) {
        self.name = "memo." + name
        self.time = time
        self.cache = cache
        all = CacheNamespace(self.name)
    }

    /// The value that is kept for the key, else what `make` gives, which runs once for all who ask at the same time.
    func value(for key: Key, _ make: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let text = try Self.text(key)
        let (product, _) = try await cache.product(name + " " + text, in: [all, place(of: text)], for: time) {
            CacheProduct(bytes: ByteBuffer(bytes: try JSONEncoder().encode(try await make())))
        }
        let kept = try product.map { try JSONDecoder().decode(Value.self, from: Data($0.bytes.readableBytesView)) }
        if let kept { return kept }
        return try await make()
    }

    func forget(_ key: Key) async throws {
        await cache.drop(place(of: try Self.text(key)))
    }

    func forgetAll() async {
        await cache.drop(all)
    }

    private func place(of text: String) -> CacheNamespace {
        CacheNamespace("\(name).\(Checksum.fnv1a(text.utf8) % Self.places)")
    }

    /// The same for keys that are equal.
    private static func text(_ key: Key) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(key), as: UTF8.self)
    }
}
