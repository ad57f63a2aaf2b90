import Foundation
import Testing

@testable import App

/// The payload of `index-book`.
struct IndexBookJobTests {
    private let payload: Fields =
        [
            "book_id": 1
        ]

    @Test func isReadAsItWasWritten() throws {
        let job = try IndexBookJob(FieldReader(JSONValue(payload)))
        #expect(try IndexBookJob(FieldReader(JSONValue(parsing: job.jsonText.utf8))) == job)
    }

    /// What went away since then does no harm.
    @Test func isReadWithMoreThanItNeeds() throws {
        var more = payload
        more["no_such_field"] = 1
        let job = try IndexBookJob(FieldReader(JSONValue(payload)))
        #expect(try IndexBookJob(FieldReader(JSONValue(more))) == job)
    }

    @Test(arguments: ["book_id"])
    func isNotReadWithout(_ field: String) throws {
        var payload = payload
        payload[field] = nil
        let error = #expect(throws: Problem.self) { try IndexBookJob(FieldReader(JSONValue(payload))) }
        #expect(error?.errors.map(\.rule) == ["required"])
    }

    @Test func isDoneAsItIsDeclared() {
        let policy = IndexBookJob.policy
        #expect(policy.name == "index-book")
        #expect(policy.attempts == 5)
        #expect(policy.backoff == 2...3600)
        #expect(policy.delay == 0)
        #expect(!policy.isUnique)
    }

    @Test func isKnown() async throws {
        try await withJobs { jobs in
            let policy = JobHandlers.all(database: jobs.database)[IndexBookJob.policy.name]?.policy
            #expect(policy == IndexBookJob.policy)
        }
    }
}
