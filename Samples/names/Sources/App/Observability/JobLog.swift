import Logging

/// The one line that each attempt at a job leaves.
enum JobLog {
    /// - Parameter logger: that of the attempt.
    static func write(_ outcome: JobOutcome, _ latency: Duration, _ job: ClaimedJob, _ logger: Logger) {
        var metadata: Logger.Metadata = [
            "stage": "job", "outcome": .string(outcome.label), "latency_ms": .stringConvertible(latency.milliseconds),
        ]
        metadata["error"] = outcome.reason.map { .string($0) }
        if case .retried(let pause, _) = outcome { metadata["retry_in_ms"] = .stringConvertible(Int(pause)) }
        logger.log(level: outcome.level, "job \(job.name)", metadata: metadata)
    }
}

extension JobOutcome {
    fileprivate var level: Logger.Level {
        switch self {
        case .done, .released: .info
        case .retried: .warning
        case .dead: .error
        }
    }
}
