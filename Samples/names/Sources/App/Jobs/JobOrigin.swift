import Synchronization

/// The request on whose behalf jobs are enqueued. Their logs carry its id and its trace.
final class JobOrigin: Sendable {
    let requestID: String
    let traceparent: String?
    private let enqueues = Atomic(false)

    init(requestID: String, trace: TraceContext?) {
        self.requestID = requestID
        traceparent = trace?.header
    }

    /// Whether workers should be woken when it has been answered.
    var hasEnqueued: Bool { enqueues.load(ordering: .relaxed) }

    func note() {
        enqueues.store(true, ordering: .relaxed)
    }
}
