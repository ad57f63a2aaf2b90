import Synchronization

/// One command, and whoever waits for its reply. It ends once: with the reply, an error, or because nobody waits any more.
final class RedisCall: Sendable {
    private enum State {
        case new
        case waiting(CheckedContinuation<RESPValue, any Error>)
        case over
    }

    let command: RedisCommand
    private let state = Mutex(State.new)

    init(_ command: RedisCommand) {
        self.command = command
    }

    /// Whether nobody waits for the reply any more.
    var isOver: Bool {
        state.withLock { if case .over = $0 { true } else { false } }
    }

    /// Waits for the reply to what `start` sends, until the task is cancelled.
    ///
    /// - Throws: `RedisRefusal` when the reply is one, `RedisError`, or `CancellationError`.
    func reply(_ start: () -> Void) async throws -> RESPValue {
        let reply = try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isWaiting = state.withLock { state in
                    guard case .new = state else { return false }
                    state = .waiting(continuation)
                    return true
                }
                if isWaiting { start() } else { continuation.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            end(.failure(CancellationError()))
        }
        if case .error(let refusal) = reply { throw refusal }
        return reply
    }

    /// What comes after the end is lost on it.
    func end(_ result: Result<RESPValue, any Error>) {
        let ended = state.withLock { state in
            defer { state = .over }
            return state
        }
        if case .waiting(let continuation) = ended { continuation.resume(with: result) }
    }
}
