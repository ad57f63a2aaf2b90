import Foundation
import Testing

@testable import App

/// The payload of `send-digest`.
struct SendDigestJobTests {
    private let payload: Fields =
        [
            "address": "user1@example.com",
            "week": "2026-01-01",
        ]

    @Test func isReadAsItWasWritten() throws {
        let job = try SendDigestJob(FieldReader(JSONValue(payload)))
        #expect(try SendDigestJob(FieldReader(JSONValue(parsing: job.jsonText.utf8))) == job)
    }

    /// What went away since then does no harm.
    @Test func isReadWithMoreThanItNeeds() throws {
        var more = payload
        more["no_such_field"] = 1
        let job = try SendDigestJob(FieldReader(JSONValue(payload)))
        #expect(try SendDigestJob(FieldReader(JSONValue(more))) == job)
    }

    @Test(arguments: ["address", "week"])
    func isNotReadWithout(_ field: String) throws {
        var payload = payload
        payload[field] = nil
        let error = #expect(throws: Problem.self) { try SendDigestJob(FieldReader(JSONValue(payload))) }
        #expect(error?.errors.map(\.rule) == ["required"])
    }

    @Test func isDoneAsItIsDeclared() {
        let policy = SendDigestJob.policy
        #expect(policy.name == "send-digest")
        #expect(policy.attempts == 5)
        #expect(policy.backoff == 1...3600)
        #expect(policy.delay == 0)
        #expect(policy.isUnique)
    }

    @Test func isKnown() async throws {
        try await withJobs { jobs in
            let policy = JobHandlers.all(database: jobs.database)[SendDigestJob.policy.name]?.policy
            #expect(policy == SendDigestJob.policy)
        }
    }
}
