import Foundation
import Testing

@testable import App

/// The payload of `task`.
struct TaskJobTests {
    private let payload: Fields =
        [
            "task_id": 1
        ]

    @Test func isReadAsItWasWritten() throws {
        let job = try TaskJob(FieldReader(JSONValue(payload)))
        #expect(try TaskJob(FieldReader(JSONValue(parsing: job.jsonText.utf8))) == job)
    }

    /// What went away since then does no harm.
    @Test func isReadWithMoreThanItNeeds() throws {
        var more = payload
        more["no_such_field"] = 1
        let job = try TaskJob(FieldReader(JSONValue(payload)))
        #expect(try TaskJob(FieldReader(JSONValue(more))) == job)
    }

    @Test(arguments: ["task_id"])
    func isNotReadWithout(_ field: String) throws {
        var payload = payload
        payload[field] = nil
        let error = #expect(throws: Problem.self) { try TaskJob(FieldReader(JSONValue(payload))) }
        #expect(error?.errors.map(\.rule) == ["required"])
    }

    @Test func isDoneAsItIsDeclared() {
        let policy = TaskJob.policy
        #expect(policy.name == "task")
        #expect(policy.attempts == 1000)
        #expect(policy.backoff == 1...3600)
        #expect(policy.delay == 60)
        #expect(!policy.isUnique)
    }

    @Test func isKnown() async throws {
        try await withJobs { jobs in
            let policy = JobHandlers.all(database: jobs.database)[TaskJob.policy.name]?.policy
            #expect(policy == TaskJob.policy)
        }
    }
}
