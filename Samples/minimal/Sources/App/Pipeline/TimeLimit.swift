/// Thrown by `withTimeLimit`.
struct TimeLimitExceeded: Error {}

/// Runs `work` and cancels it when it takes longer than `limit`.
///
/// - Throws: `TimeLimitExceeded`, or what `work` throws.
func withTimeLimit<Value: Sendable>(
    _ limit: Duration,
    _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
        group.addTask { try await work() }
        group.addTask {
            try await Task.sleep(for: limit)
            throw TimeLimitExceeded()
        }
        defer { group.cancelAll() }
        guard let value = try await group.next() else { throw CancellationError() }
        return value
    }
}
