/// How the work on a job ended.
enum JobEnding: Sendable {
    case done
    case failed(any Error)
    /// It took longer than it may. It was cancelled; if it does not mind that, it goes on without anybody waiting for it.
    case overdue
    /// The process ends.
    case stopped

    /// Does the work.
    ///
    /// - Parameters:
    ///   - limit: how long it may take.
    ///   - sleep: waits so long, or until it is cancelled.
    static func of(
        limit: Duration,
        sleep: @escaping @Sendable (Duration) async throws -> Void,
        _ work: @escaping @Sendable () async throws -> Void
    ) async -> JobEnding {
        let (endings, ending) = AsyncStream<JobEnding>.makeStream()
        let task = Task {
            do {
                try await work()
                ending.yield(.done)
            } catch {
                ending.yield(.failed(error))
            }
        }
        let timer = Task {
            try await sleep(limit)
            ending.yield(.overdue)
        }
        // Nothing comes when this task is cancelled.
        let first = await endings.first { _ in true } ?? .stopped
        timer.cancel()
        task.cancel()
        return first
    }
}
