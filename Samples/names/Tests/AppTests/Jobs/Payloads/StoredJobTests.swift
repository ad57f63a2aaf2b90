import Foundation
import Testing

@testable import App

/// The payload of `stored`.
struct StoredJobTests {
    private let payload: Fields =
        [
            "self": "Self 1",
            "default": 1,
            "class": "self",
        ]

    @Test func isReadAsItWasWritten() throws {
        let job = try StoredJobWork(FieldReader(JSONValue(payload)))
        #expect(try StoredJobWork(FieldReader(JSONValue(parsing: job.jsonText.utf8))) == job)
    }

    /// What went away since then does no harm.
    @Test func isReadWithMoreThanItNeeds() throws {
        var more = payload
        more["no_such_field"] = 1
        let job = try StoredJobWork(FieldReader(JSONValue(payload)))
        #expect(try StoredJobWork(FieldReader(JSONValue(more))) == job)
    }

    @Test(arguments: ["default", "class"])
    func isNotReadWithout(_ field: String) throws {
        var payload = payload
        payload[field] = nil
        let error = #expect(throws: Problem.self) { try StoredJobWork(FieldReader(JSONValue(payload))) }
        #expect(error?.errors.map(\.rule) == ["required"])
    }

    @Test func isDoneAsItIsDeclared() {
        let policy = StoredJobWork.policy
        #expect(policy.name == "stored")
        #expect(policy.attempts == 5)
        #expect(policy.backoff == 1...3600)
        #expect(policy.delay == 0)
        #expect(!policy.isUnique)
    }

    @Test func isKnown() async throws {
        try await withJobs { jobs in
            let policy = JobHandlers.all(database: jobs.database)[StoredJobWork.policy.name]?.policy
            #expect(policy == StoredJobWork.policy)
        }
    }
}
