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
        #expect(SendDigestJob.policy.name == "send-digest")
    }

    @Test(arguments: ["address", "week"])
    func isNotReadWithout(_ field: String) throws {
        var payload = payload
        payload[field] = nil
        let error = #expect(throws: Problem.self) { try SendDigestJob(FieldReader(JSONValue(payload))) }
        #expect(error?.errors.map(\.rule) == ["required"])
    }

    @Test func isKnown() async throws {
        try await withJobs { jobs in
            let policy = JobHandlers.all(database: jobs.database)[SendDigestJob.policy.name]?.policy
            #expect(policy == SendDigestJob.policy)
        }
    }
}
