import Foundation
import Logging

/// Makes one attempt at a job: does the work, and writes down what became of it.
struct JobRunner: Sendable {
    let rows: JobRows
    let handlers: JobHandlers
    /// For one attempt.
    let limit: Duration
    let logger: Logger
    var sleep: @Sendable (Duration) async throws -> Void = {
        try await Self.sleep(inStepsFor: $0)
    }

    func run(_ job: ClaimedJob) async {
        guard let entry = handlers[job.name] else { return }
        let run = JobRun(job, entry.policy, logger)
        let start = ContinuousClock.now
        let outcome = await outcome(of: job, entry, run)
        let latency = ContinuousClock.now - start
        // In a task of its own, because this one may be cancelled by now.
        let isOurs = await Task { await record(outcome, of: job, entry.policy, run.logger) }.value
        if !isOurs { run.logger.warning("job taken by somebody else meanwhile") }
        JobLog.write(outcome, latency, job, run.logger)
    }

    /// Sleeps for so long, a second at a time. The runtime keeps a sleep that is cancelled until it would have ended: were
    /// that the whole time that a job may take, each of many short jobs would take its memory for as long.
    static func sleep(
        inStepsFor duration: Duration,
        _ step: (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) async throws {
        var rest = duration
        while rest > .zero {
            let next = min(rest, .seconds(1))
            try await step(next)
            rest -= next
        }
    }

    private func outcome(of job: ClaimedJob, _ entry: JobHandlers.Entry, _ run: JobRun) async -> JobOutcome {
        // Counted when it is begun, so that a job which ends its process is not begun for ever.
        guard job.attempt <= entry.policy.attempts else {
            return .dead(reason: "its process ended during each attempt")
        }
        let ending = await JobEnding.of(limit: limit, sleep: sleep) { try await entry.handle(job.payload, run) }
        return JobOutcome(ending, of: job, entry.policy)
    }

    /// - Returns: false when the job is no longer this attempt's. Where the database is away nothing is written down: the
    ///   lease ends, and the job is taken again.
    private func record(
        _ outcome: JobOutcome,
        of job: ClaimedJob,
        _ policy: JobPolicy,
        _ logger: Logger
    ) async -> Bool {
        do {
            switch outcome {
            case .done: return try await rows.finish(job)
            case .retried(let pause, let reason): return try await rows.postpone(job, policy, by: pause, for: reason)
            case .dead(let reason): return try await rows.bury(job, for: reason)
            case .released: return try await rows.release(job, policy)
            }
        } catch {
            logger.error("what became of a job is not written down", metadata: ["error": "\(error)"])
            return true
        }
    }
}
