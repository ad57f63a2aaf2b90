import Hummingbird
import NIOCore

/// A list whose rows and number are kept apart: which rows are on a page is asked of the database each time.
struct ListCache: Sendable {
    private let cache: Cache
    private let namespace: CacheNamespace
    private let itemTime: Duration
    /// Whether this client wants nothing that was kept.
    private let isBypassed: Bool

    init(_ cache: Cache, _ namespace: CacheNamespace, items: Duration, for request: Request) {
        self.cache = cache
        self.namespace = namespace
        itemTime = items
        isBypassed = request.refusesCaches
    }

    /// The rows with these ids as JSON, in that order; without those that are gone by now.
    ///
    /// - Parameter find: gets the ids of what is not kept.
    func items<ID: RowID, Model: JSONRepresentable>(
        _ ids: [ID],
        _ find: ([ID]) async throws -> [ID: Model]
    ) async throws -> [KeptJSON] {
        let keys = ids.map { namespace.name + "/" + $0.path }
        let finding =
            isBypassed || ids.isEmpty
            ? CacheFinding(version: nil, values: ids.map { _ in nil })
            : await cache.find(keys, in: [namespace])
        let missing = zip(ids, finding.values).compactMap { $1 == nil ? $0 : nil }
        if missing.isEmpty { return finding.values.compactMap { $0.map(KeptJSON.init) } }
        let made = try await find(missing).mapValues { KeptJSON($0) }
        if let version = finding.version {
            let values = zip(ids, keys).compactMap { id, key in made[id].map { CacheValue(key: key, bytes: $0.bytes) } }
            await cache.keep(values, in: [namespace], version, for: itemTime)
        }
        return zip(ids, finding.values).compactMap { id, bytes in bytes.map(KeptJSON.init) ?? made[id] }
    }

    /// How many rows the filter lets through.
    ///
    /// - Parameter filter: as the links of a page repeat it.
    func total(
        _ filter: [String] = [],
        for time: Duration,
        _ count: @escaping @Sendable () async throws -> Int64
    ) async throws -> Int64 {
        if isBypassed { return try await count() }
        let key = namespace.name + " count?" + filter.joined(separator: "&")
        let (product, _) = try await cache.product(key, in: [namespace], for: time) {
            CacheProduct(bytes: ByteBuffer(integer: try await count()))
        }
        if let total = product?.bytes.getInteger(at: 0, as: Int64.self) { return total }
        return try await count()
    }
}

/// JSON that was written before.
struct KeptJSON: JSONRepresentable, Sendable {
    let bytes: ByteBuffer

    init(_ bytes: ByteBuffer) {
        self.bytes = bytes
    }

    init(_ value: some JSONRepresentable) {
        var json = JSONWriter()
        value.write(to: &json)
        bytes = json.buffer
    }

    func write(to json: inout JSONWriter) { json.raw(bytes.readableBytesView) }
}
