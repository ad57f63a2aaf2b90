import Foundation
import Testing

@testable import App

/// The payload of `job`.
struct JobJobTests {
    private let payload: Fields =
        [
            "self": "Self 1",
            "id": 1,
            "attempt": 1,
            "in_out": true,
            "class": "1",
            "payload": ["number": 1],
            "job": "self",
        ]

    @Test func isReadAsItWasWritten() throws {
        let job = try JobJob(FieldReader(JSONValue(payload)))
        #expect(try JobJob(FieldReader(JSONValue(parsing: job.jsonText.utf8))) == job)
    }

    /// What went away since then does no harm.
    @Test func isReadWithMoreThanItNeeds() throws {
        var more = payload
        more["no_such_field"] = 1
        let job = try JobJob(FieldReader(JSONValue(payload)))
        #expect(try JobJob(FieldReader(JSONValue(more))) == job)
    }

    @Test(arguments: ["self", "id", "in_out", "class", "payload"])
    func isNotReadWithout(_ field: String) throws {
        var payload = payload
        payload[field] = nil
        let error = #expect(throws: Problem.self) { try JobJob(FieldReader(JSONValue(payload))) }
        #expect(error?.errors.map(\.rule) == ["required"])
    }

    @Test func isDoneAsItIsDeclared() {
        let policy = JobJob.policy
        #expect(policy.name == "job")
        #expect(policy.attempts == 5)
        #expect(policy.backoff == 1...3600)
        #expect(policy.delay == 0)
        #expect(policy.isUnique)
    }

    @Test func isKnown() async throws {
        try await withJobs { jobs in
            let policy = JobHandlers.all(database: jobs.database)[JobJob.policy.name]?.policy
            #expect(policy == JobJob.policy)
        }
    }
}
