/// Wakes the worker of this process: there may be something to do. Other processes look by themselves.
final class JobSignal: Sendable {
    /// One for all that have come since the last.
    let wakes: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() {
        (wakes, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func wake() {
        continuation.yield()
    }

    /// Nobody is woken any more.
    func finish() {
        continuation.finish()
    }
}
