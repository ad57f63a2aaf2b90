import Logging
import NIOCore

/// Keeps what takes long to make, and makes it once however many ask for it at the same time.
///
/// What is read was made after the last write that had ended by then, in this process or another one on the same store.
/// While the store cannot be reached, everything is made anew.
final class Cache: Sendable {
    private struct Flight: Hashable {
        let key: String
        /// Who asks after a write must not be given what was begun before it.
        let version: CacheVersion
    }

    private let store: any CacheStore
    private let clock: WallClock
    private let outage: CacheOutage
    private let flights = SingleFlight<Flight, CacheProduct?>()

    init(
        store: any CacheStore = MemoryCacheStore(),
        clock: WallClock = .system,
        logger: Logger = Logger(label: "cache") { _ in SwiftLogNoOpLogHandler() }
    ) {
        self.store = store
        self.clock = clock
        outage = CacheOutage(logger: logger)
    }

    /// In milliseconds since 1970.
    var now: Int64 { clock.now() }

    /// What is kept under the key, else what `make` gives now.
    ///
    /// - Parameters:
    ///   - key: has one meaning in all the service.
    ///   - make: runs in a task of its own that ends early only when nobody waits for it any more. What it throws goes
    ///     to all who wait. Nil is for nobody else: then each makes it anew.
    func product(
        _ key: String,
        in namespaces: [CacheNamespace],
        for time: Duration,
        _ make: @escaping @Sendable () async throws -> CacheProduct?
    ) async throws -> (product: CacheProduct?, isHit: Bool) {
        let finding = await find([key], in: namespaces)
        if case let bytes?? = finding.values.first { return (CacheProduct(bytes: bytes), true) }
        guard let version = finding.version else { return (try await make(), false) }
        let product = try await flights.value(for: Flight(key: key, version: version)) { [self] in
            let product = try await make()
            if let product, product.isKept {
                await keep([CacheValue(key: key, bytes: product.bytes)], in: namespaces, version, for: time)
            }
            return product
        }
        return (product, false)
    }

    /// Those that are kept, in the order of the keys. What a client has from elsewhere can be kept under the version.
    func find(_ keys: [String], in namespaces: [CacheNamespace]) async -> CacheFinding {
        do {
            try await outage.makeUp(store)
            let finding = try await store.find(keys, in: namespaces, at: now)
            outage.end()
            return finding
        } catch {
            outage.begin(error)
            return CacheFinding(version: nil, values: keys.map { _ in nil })
        }
    }

    /// - Parameter version: as `find` gave it before the values were made.
    func keep(
        _ values: [CacheValue],
        in namespaces: [CacheNamespace],
        _ version: CacheVersion,
        for time: Duration
    ) async {
        let now = now
        do {
            try await store.keep(values, in: namespaces, version, at: now, until: now + time.inMilliseconds)
        } catch {
            outage.begin(error)
        }
    }
}

/// What is kept of something.
struct CacheProduct: Sendable {
    var bytes: ByteBuffer
    /// Whether it is kept at all, and not only given to those who wait for it.
    var isKept = true
}

extension Cache {
    /// Runs work that changes what was cached: nobody finds anything from before it once it has ended.
    ///
    /// The version changes before the work too, so that nothing is kept that was read while it went on, even when this
    /// process dies between its commit and the end.
    func writing<Value: Sendable>(
        to namespaces: [CacheNamespace],
        _ work: @Sendable () async throws -> Value
    ) async throws -> Value {
        try Task.checkCancellation()
        let write = CacheWrite(namespaces)
        await change(namespaces) { try await $0.begin(write) }
        do {
            let value = try await work()
            await change(namespaces) { try await $0.end(write) }
            return value
        } catch {
            await change(namespaces) { try await $0.end(write) }
            throw error
        }
    }

    /// Forgets all that was made from these, after a write that this process did not do.
    func drop(_ namespaces: CacheNamespace...) async {
        await change(namespaces) { try await $0.drop(namespaces) }
    }

    /// - Throws: when the store cannot be reached.
    func clear() async throws {
        try await store.clear()
    }

    /// In a task of its own, because it must be done also when the client of this one has gone.
    private func change(
        _ namespaces: [CacheNamespace],
        _ work: @escaping @Sendable (any CacheStore) async throws -> Void
    ) async {
        do {
            try await Task { [store] in try await work(store) }.value
        } catch {
            outage.owe(namespaces)
            outage.begin(error)
        }
    }
}
