import Foundation
import Testing

@testable import App

/// The payload of `follow`.
struct FollowJobTests {
    private let payload: Fields =
        [
            "job_id": 1
        ]

    @Test func isReadAsItWasWritten() throws {
        let job = try FollowJob(FieldReader(JSONValue(payload)))
        #expect(try FollowJob(FieldReader(JSONValue(parsing: job.jsonText.utf8))) == job)
    }

    /// What went away since then does no harm.
    @Test func isReadWithMoreThanItNeeds() throws {
        var more = payload
        more["no_such_field"] = 1
        let job = try FollowJob(FieldReader(JSONValue(payload)))
        #expect(try FollowJob(FieldReader(JSONValue(more))) == job)
    }

    @Test(arguments: ["job_id"])
    func isNotReadWithout(_ field: String) throws {
        var payload = payload
        payload[field] = nil
        let error = #expect(throws: Problem.self) { try FollowJob(FieldReader(JSONValue(payload))) }
        #expect(error?.errors.map(\.rule) == ["required"])
    }

    @Test func isDoneAsItIsDeclared() {
        let policy = FollowJob.policy
        #expect(policy.name == "follow")
        #expect(policy.attempts == 5)
        #expect(policy.backoff == 1...3600)
        #expect(policy.delay == 0)
        #expect(!policy.isUnique)
    }

    @Test func isKnown() async throws {
        try await withJobs { jobs in
            let policy = JobHandlers.all(database: jobs.database)[FollowJob.policy.name]?.policy
            #expect(policy == FollowJob.policy)
        }
    }
}
