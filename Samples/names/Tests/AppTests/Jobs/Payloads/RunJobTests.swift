import Foundation
import Testing

@testable import App

/// The payload of `run`.
struct RunJobTests {
    private let payload: Fields =
        [
            "task_id": 1,
            "await": "Await 1",
            "type_id": 1,
        ]

    @Test func isReadAsItWasWritten() throws {
        let job = try RunJob(FieldReader(JSONValue(payload)))
        #expect(try RunJob(FieldReader(JSONValue(parsing: job.jsonText.utf8))) == job)
    }

    /// What went away since then does no harm.
    @Test func isReadWithMoreThanItNeeds() throws {
        var more = payload
        more["no_such_field"] = 1
        let job = try RunJob(FieldReader(JSONValue(payload)))
        #expect(try RunJob(FieldReader(JSONValue(more))) == job)
    }

    @Test(arguments: ["task_id"])
    func isNotReadWithout(_ field: String) throws {
        var payload = payload
        payload[field] = nil
        let error = #expect(throws: Problem.self) { try RunJob(FieldReader(JSONValue(payload))) }
        #expect(error?.errors.map(\.rule) == ["required"])
    }

    @Test func isDoneAsItIsDeclared() {
        let policy = RunJob.policy
        #expect(policy.name == "run")
        #expect(policy.attempts == 5)
        #expect(policy.backoff == 86_400...604_800)
        #expect(policy.delay == 0)
        #expect(!policy.isUnique)
    }

    @Test func isKnown() async throws {
        try await withJobs { jobs in
            let policy = JobHandlers.all(database: jobs.database)[RunJob.policy.name]?.policy
            #expect(policy == RunJob.policy)
        }
    }
}
