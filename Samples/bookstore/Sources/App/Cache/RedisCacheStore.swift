import NIOCore

/// Keeps values in Redis, for all processes of the service.
///
/// Each namespace has a token, a random number, and every value carries what the tokens of its namespaces were before it
/// was made. Another token makes all of them useless at once; they go when their time is over. While something is being
/// written its namespaces have no tokens. A write whose process dies with it is over after `longestWrite`.
///
/// Nobody, in whatever process, finds what was made before a write that has been answered. So that this also holds when
/// Redis was stopped or did not answer for a while:
/// - What was kept by an earlier run of the server is never found.
/// - A process that has lost Redis forgets everything for all when it is back: it may have written meanwhile, or others.
/// - A write is answered only after Redis was asked once more, however long it has been away by then.
///
/// What cannot be held: a process that alone cannot reach Redis. Others find what was before its writes until that is due.
struct RedisCacheStore: CacheStore {
    /// Longer than any request takes.
    static let longestWrite = APILimits.timeout + .seconds(60)
    /// In bytes. A larger value would keep others waiting.
    static let largest = 8 << 20

    let redis: RedisClient
    private let prefix: String
    private let stranded = StrandedWrites()

    /// - Parameter prefix: what all names begin with: several services may share a Redis.
    init(_ redis: RedisClient, prefix: String = "bookstore") {
        self.redis = redis
        self.prefix = prefix + ":cache"
        let epoch = epoch
        redis.whenReconnecting { _ = try await $0.send(Self.renewing(epoch)) }
    }

    func find(_ keys: [String], in namespaces: [CacheNamespace], at now: Int64) async throws -> CacheFinding {
        let run = try await redis.serverRun()
        let tokens = [epoch] + namespaces.map(token)
        let words = (tokens + keys.map(name)).map(RedisWord.text)
        let found = try await redis.send(RedisCommand(["MGET"] + words)).array().map { try $0.bytes() }
        guard found.count == words.count else { throw RedisError.unexpected("other values than were asked for") }
        if let version = version(run, found.prefix(tokens.count)) {
            let values = found.dropFirst(tokens.count).map { $0.flatMap { KeptBytes($0)?.value(version, at: now) } }
            return CacheFinding(version: try confirmed(version, run), values: values)
        }
        // What was made before the tokens cannot be among the values.
        let version = try await version(run, makeTokens(namespaces))
        return CacheFinding(version: try version.map { try confirmed($0, run) }, values: keys.map { _ in nil })
    }

    func keep(
        _ values: [CacheValue],
        in namespaces: [CacheNamespace],
        _ version: CacheVersion,
        at now: Int64,
        until due: Int64
    ) async throws {
        let small = values.filter { $0.bytes.readableBytes <= Self.largest }
        guard due > now, !small.isEmpty else { return }
        let bytes = small.map { RedisWord.bytes(KeptBytes($0.bytes, version, until: due).bytes) }
        _ = try await CacheScripts.keep.run(redis, keys: small.map { name($0.key) }, [.number(due - now)] + bytes)
    }

    func begin(_ write: CacheWrite) async throws {
        let lease = RedisWord.number(Self.longestWrite.components.seconds * 1_000)
        _ = try await CacheScripts.beginWrite.run(redis, keys: keys(write.namespaces), [id(write.id), lease])
    }

    func end(_ write: CacheWrite) async throws {
        let others = stranded.ids(of: write.namespaces)
        let words = [id(write.id)] + others.map(id)
        do {
            _ = try await CacheScripts.endWrite.run(redis, keys: keys(write.namespaces), words, isUrgent: true)
            stranded.remove(others, of: write.namespaces)
        } catch {
            stranded.add(write)
            throw error
        }
    }

    func clear() async throws {
        _ = try await redis.send(Self.renewing(epoch))
    }

    /// No value has this token.
    private static func renewing(_ epoch: String) -> RedisCommand {
        RedisCommand("SET", .text(epoch), .text(newToken()))
    }

    /// Of the epoch, then of the namespaces; nil for those that are being written.
    private func makeTokens(_ namespaces: [CacheNamespace]) async throws -> [ByteBuffer?] {
        let made = try await CacheScripts.makeTokens.run(
            redis,
            keys: [epoch] + keys(namespaces),
            [.text(Self.newToken())]
        )
        return try made.array().map { try $0.bytes() }
    }

    /// Nil when one of them has no token.
    private func version(_ run: String, _ tokens: some Collection<ByteBuffer?>) -> CacheVersion? {
        var bytes = Array(run.utf8)
        for token in tokens {
            guard let token else { return nil }
            bytes.append(UInt8(ascii: " "))
            bytes += token.readableBytesView
        }
        return CacheVersion(number: Checksum.fnv1a(bytes))
    }

    /// - Throws: when another run of the server may have answered.
    private func confirmed(_ version: CacheVersion, _ run: String) throws -> CacheVersion {
        guard redis.currentRun == run else { throw RedisError.lost("the server was started again") }
        return version
    }
}

/// Names in Redis.
extension RedisCacheStore {
    /// The token of all namespaces together.
    private var epoch: String { prefix + ":epoch" }

    private func token(_ namespace: CacheNamespace) -> String { "\(prefix):token:\(namespace.name)" }

    private func name(_ key: String) -> String { "\(prefix):value:\(key)" }

    /// What the scripts ask for: token and writes of each.
    private func keys(_ namespaces: [CacheNamespace]) -> [String] {
        namespaces.flatMap { [token($0), "\(prefix):writes:\($0.name)"] }
    }

    private func id(_ write: UInt64) -> RedisWord { .text(String(write, radix: 16)) }

    private static func newToken() -> String { String(UInt64.random(in: 0 ... .max), radix: 16) }
}
