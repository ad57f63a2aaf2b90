import NIOConcurrencyHelpers
import NIOCore

/// Keeps values in the memory of this process, up to a number of bytes; where there are more, those go that were not
/// asked for longest.
///
/// One lock serves all: it is held for a third of a microsecond. One that spins would burn more than that where there
/// are more threads than processors.
final class MemoryCacheStore: CacheStore {
    /// What a value takes beside its key and its bytes.
    static let overhead = 256

    fileprivate struct Kept {
        let bytes: ByteBuffer
        let version: CacheVersion
        /// In milliseconds since 1970.
        let due: Int64
        let size: Int
    }

    fileprivate struct Namespace {
        var version: UInt64 = 0
        /// Writes that have not ended yet.
        var writes: Set<UInt64> = []
    }

    fileprivate struct State {
        var kept = RecencyList<String, Kept>()
        var size = 0
        var namespaces: [CacheNamespace: Namespace] = [:]
        /// Counts how often everything was forgotten.
        var clearances: UInt64 = 0
    }

    let capacity: Int
    /// A larger value would push out too many others.
    let largest: Int
    private let state = NIOLockedValueBox(State())

    /// - Parameter capacity: in bytes, keys and `overhead` included.
    init(capacity: Int = 64 << 20) {
        self.capacity = capacity
        largest = capacity / 8
    }

    /// The values that are kept, and how many bytes they take.
    var count: Int { state.withLockedValue(\.kept.count) }
    var size: Int { state.withLockedValue(\.size) }

    func find(_ keys: [String], in namespaces: [CacheNamespace], at now: Int64) -> CacheFinding {
        state.withLockedValue { state in
            guard let version = state.version(of: namespaces) else {
                return CacheFinding(version: nil, values: keys.map { _ in nil })
            }
            return CacheFinding(version: version, values: keys.map { state.find($0, version, at: now) })
        }
    }

    func keep(
        _ values: [CacheValue],
        in namespaces: [CacheNamespace],
        _ version: CacheVersion,
        at now: Int64,
        until due: Int64
    ) {
        guard due > now else { return }
        state.withLockedValue { state in
            guard state.version(of: namespaces) == version else { return }
            for value in values {
                let size = value.key.utf8.count + value.bytes.readableBytes + Self.overhead
                guard size <= largest else {
                    state.remove(value.key)
                    continue
                }
                state.insert(Kept(bytes: value.bytes, version: version, due: due, size: size), for: value.key)
            }
            while state.size > capacity, let oldest = state.kept.removeOldest() {
                state.size -= oldest.value.size
            }
        }
    }

    func begin(_ write: CacheWrite) {
        state.withLockedValue { state in
            // The version that they get at the end will do: until then nothing is found or kept.
            for namespace in write.namespaces {
                state.namespaces[namespace, default: Namespace()].writes.insert(write.id)
            }
        }
    }

    func end(_ write: CacheWrite) {
        state.withLockedValue { state in
            for namespace in write.namespaces {
                state.namespaces[namespace, default: Namespace()].version += 1
                state.namespaces[namespace, default: Namespace()].writes.remove(write.id)
            }
        }
    }

    func clear() {
        state.withLockedValue { state in
            state.kept = RecencyList()
            state.size = 0
            state.clearances += 1
        }
    }
}

extension MemoryCacheStore.State {
    /// Nil while one of them is being written. The sum tells versions apart, because each of its terms only grows.
    fileprivate func version(of namespaces: [CacheNamespace]) -> CacheVersion? {
        var sum = clearances
        for name in namespaces {
            guard let namespace = self.namespaces[name] else { continue }
            guard namespace.writes.isEmpty else { return nil }
            sum += namespace.version
        }
        return CacheVersion(number: sum)
    }

    /// What is due, or of another version, gives up its place.
    fileprivate mutating func find(_ key: String, _ version: CacheVersion, at now: Int64) -> ByteBuffer? {
        guard let found = kept.use(key) else { return nil }
        if found.version == version, now < found.due { return found.bytes }
        remove(key)
        return nil
    }

    fileprivate mutating func insert(_ value: MemoryCacheStore.Kept, for key: String) {
        if let replaced = kept.insert(value, for: key) { size -= replaced.size }
        size += value.size
    }

    fileprivate mutating func remove(_ key: String) {
        if let removed = kept.remove(key) { size -= removed.size }
    }
}
