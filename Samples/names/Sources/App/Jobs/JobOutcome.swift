/// What became of one attempt at a job.
enum JobOutcome: Sendable {
    case done
    /// It is tried again after so many milliseconds.
    case retried(after: Int64, reason: String)
    case dead(reason: String)
    /// It was given up because the process ends, and waits as before.
    case released

    /// For logs and metrics.
    var label: String {
        switch self {
        case .done: "done"
        case .retried: "retried"
        case .dead: "dead"
        case .released: "released"
        }
    }

    var reason: String? {
        switch self {
        case .retried(_, let reason), .dead(let reason): reason
        case .done, .released: nil
        }
    }

    init(_ ending: JobEnding, of job: ClaimedJob, _ policy: JobPolicy) {
        switch ending {
        case .done: self = .done
        case .stopped: self = .released
        case .failed(let refusal as JobRefused): self = .dead(reason: refusal.description)
        case .failed(let error): self.init(failure: String(reflecting: error), of: job, policy)
        case .overdue: self.init(failure: "this took too long", of: job, policy)
        }
    }

    private init(failure: String, of job: ClaimedJob, _ policy: JobPolicy) {
        // Nobody reads more, and rows should stay small.
        let reason = String(failure.prefix(2_000))
        self =
            job.attempt < policy.attempts
            ? .retried(after: policy.pause(after: job.attempt), reason: reason) : .dead(reason: reason)
    }
}
