import Foundation
import Testing

@testable import App

/// The payload of `queue`.
struct QueueJobTests {
    private let payload: Fields =
        [:]

    @Test func isReadAsItWasWritten() throws {
        let job = try QueueJob(FieldReader(JSONValue(payload)))
        #expect(try QueueJob(FieldReader(JSONValue(parsing: job.jsonText.utf8))) == job)
    }

    /// What went away since then does no harm.
    @Test func isReadWithMoreThanItNeeds() throws {
        var more = payload
        more["no_such_field"] = 1
        let job = try QueueJob(FieldReader(JSONValue(payload)))
        #expect(try QueueJob(FieldReader(JSONValue(more))) == job)
    }

    @Test func isDoneAsItIsDeclared() {
        let policy = QueueJob.policy
        #expect(policy.name == "queue")
        #expect(policy.attempts == 5)
        #expect(policy.backoff == 1...3600)
        #expect(policy.delay == 0)
        #expect(policy.isUnique)
    }

    @Test func isKnown() async throws {
        try await withJobs { jobs in
            let policy = JobHandlers.all(database: jobs.database)[QueueJob.policy.name]?.policy
            #expect(policy == QueueJob.policy)
        }
    }
}
