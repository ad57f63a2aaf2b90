import NIOCore

/// Where answers and values are kept for a while, by one process or for several.
///
/// What is kept goes with the version that its namespaces had when its making *began*. Dropping a namespace only gives it
/// another version: that takes the same time however much there is, and what was begun before is never found again.
///
/// - Throws: each function does when the store cannot be reached. The service then goes on without it.
protocol CacheStore: Sendable {
    /// Looks up values of the same namespaces.
    ///
    /// - Parameter now: in milliseconds since 1970. What is due at this time is not found any more.
    func find(_ keys: [String], in namespaces: [CacheNamespace], at now: Int64) async throws -> CacheFinding

    /// Keeps values until a time in milliseconds since 1970, unless a namespace has another version by now.
    ///
    /// - Parameter version: of the namespaces, as `find` gave it before the values were made.
    func keep(
        _ values: [CacheValue],
        in namespaces: [CacheNamespace],
        _ version: CacheVersion,
        at now: Int64,
        until due: Int64
    ) async throws

    /// Gives the namespaces another version, and none to whoever looks something up until the write has ended: what is
    /// made meanwhile may be from before the write or after it.
    ///
    /// In a store that outlives the process, a write whose process dies must end by itself, after more time than any
    /// write takes; what was found before it must not come back then.
    func begin(_ write: CacheWrite) async throws

    /// Gives the namespaces yet another version. Does so too when the write has ended already, or never begun.
    func end(_ write: CacheWrite) async throws

    /// Forgets everything. A version that was given before never comes back.
    func clear() async throws
}

extension CacheStore {
    func drop(_ namespaces: [CacheNamespace]) async throws {
        try await end(CacheWrite(namespaces))
    }
}

/// A value under its key.
struct CacheValue: Sendable, Equatable {
    var key: String
    var bytes: ByteBuffer
}

/// What several namespaces together have been through. Only whether two are equal has a meaning.
struct CacheVersion: Sendable, Hashable {
    let number: UInt64
}

/// What a store knows about some keys.
struct CacheFinding: Sendable, Equatable {
    /// Nil while something is being written: then nothing was found, and nothing is to be kept.
    var version: CacheVersion?
    /// In the order of the keys; nil for what is not there.
    var values: [ByteBuffer?]
}

/// A write to what was cached.
struct CacheWrite: Sendable {
    let namespaces: [CacheNamespace]
    /// Tells writes of the same namespaces apart.
    let id: UInt64

    init(_ namespaces: [CacheNamespace]) {
        self.namespaces = namespaces
        id = .random(in: 0 ... .max)
    }
}
