import Foundation
import Logging

/// One attempt at a job, as its handler sees it.
struct JobRun: Sendable {
    /// The same for all attempts.
    let id: UUID
    /// From 1.
    let attempt: Int64
    /// Whether the job is dead when this attempt fails.
    let isLast: Bool
    /// That of the request which has enqueued it, for requests that are made on its behalf.
    let trace: TraceContext?
    /// Its lines carry the job, the attempt, and the request which has enqueued it.
    let logger: Logger
    private let job: ClaimedJob

    init(_ job: ClaimedJob, _ policy: JobPolicy, _ logger: Logger) {
        self.job = job
        id = job.id
        attempt = job.attempt
        isLast = job.attempt >= policy.attempts
        trace = job.traceparent.flatMap { TraceContext(header: $0) }
        var logger = logger
        logger[metadataKey: "job"] = .string(job.name)
        logger[metadataKey: "job_id"] = .string(job.id.path)
        logger[metadataKey: "attempt"] = .stringConvertible(Int(job.attempt))
        logger[metadataKey: "request_id"] = job.requestID.map { .string($0) }
        trace?.add(to: &logger)
        self.logger = logger
    }

    /// Writes down that the job is done, in the transaction that does it: either both take place or neither.
    ///
    /// - Throws: `JobLost` when somebody else does it by now. The transaction must not go on.
    func finish(in connection: any DatabaseConnection) throws {
        guard try JobRows.finish(job, connection) else { throw JobLost() }
    }
}

/// The lease of a job has ended before its work: somebody else does it by now.
struct JobLost: Error {}

/// A job that no further attempt will help. It is dead at once.
struct JobRefused: Error, CustomStringConvertible {
    let description: String

    init(_ reason: String) { description = reason }
}
