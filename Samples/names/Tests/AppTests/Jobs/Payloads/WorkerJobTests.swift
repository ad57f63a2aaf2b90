import Foundation
import Testing

@testable import App

/// The payload of `worker`.
struct WorkerJobTests {
    private let payload: Fields =
        [
            "name": "Name 1",
            "due_at": "2026-01-01T00:00:00.000Z",
            "claim": .number("0.5"),
            "policy": "a",
            "description": ["Description 1"],
        ]

    @Test func isReadAsItWasWritten() throws {
        let job = try WorkerJob(FieldReader(JSONValue(payload)))
        #expect(try WorkerJob(FieldReader(JSONValue(parsing: job.jsonText.utf8))) == job)
    }

    /// What went away since then does no harm.
    @Test func isReadWithMoreThanItNeeds() throws {
        var more = payload
        more["no_such_field"] = 1
        let job = try WorkerJob(FieldReader(JSONValue(payload)))
        #expect(try WorkerJob(FieldReader(JSONValue(more))) == job)
    }

    @Test(arguments: ["name", "policy"])
    func isNotReadWithout(_ field: String) throws {
        var payload = payload
        payload[field] = nil
        let error = #expect(throws: Problem.self) { try WorkerJob(FieldReader(JSONValue(payload))) }
        #expect(error?.errors.map(\.rule) == ["required"])
    }

    @Test func isDoneAsItIsDeclared() {
        let policy = WorkerJob.policy
        #expect(policy.name == "worker")
        #expect(policy.attempts == 1)
        #expect(policy.backoff == 5...5)
        #expect(policy.delay == 0)
        #expect(!policy.isUnique)
    }

    @Test func isKnown() async throws {
        try await withJobs { jobs in
            let policy = JobHandlers.all(database: jobs.database)[WorkerJob.policy.name]?.policy
            #expect(policy == WorkerJob.policy)
        }
    }
}
