import Synchronization

/// A script that Redis runs as one step: nothing happens between its lines.
final class RedisScript: Sendable {
    private let text: String
    /// By which the server knows it, once it has told.
    private let digest = Mutex<String?>(nil)

    init(_ text: String) {
        self.text = text
    }

    /// - Parameters:
    ///   - keys: all that the script touches.
    ///   - isUrgent: see `RedisClient.send`, also for errors.
    func run(
        _ redis: RedisClient,
        keys: [String],
        _ arguments: [RedisWord],
        isUrgent: Bool = false
    ) async throws -> RESPValue {
        let rest = [.number(Int64(keys.count))] + keys.map(RedisWord.text) + arguments
        if let known = digest.withLock({ $0 }) {
            do {
                return try await redis.send(RedisCommand(["EVALSHA", .text(known)] + rest), isUrgent: isUrgent)
            } catch let refusal as RedisRefusal where refusal.code == "NOSCRIPT" {
                // The server was started again, or is another one; it keeps what EVAL sends.
                return try await redis.send(RedisCommand(["EVAL", .text(text)] + rest), isUrgent: isUrgent)
            }
        }
        let load = RedisCommand("SCRIPT", "LOAD", .text(text))
        guard let digest = try await redis.send(load, isUrgent: isUrgent).bytes() else {
            throw RedisError.unexpected("no digest of a script")
        }
        self.digest.withLock { $0 = String(buffer: digest) }
        return try await redis.send(RedisCommand(["EVAL", .text(text)] + rest), isUrgent: isUrgent)
    }
}
