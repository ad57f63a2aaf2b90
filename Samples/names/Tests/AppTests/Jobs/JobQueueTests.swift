import Foundation
import Testing

@testable import App

/// When a job is there, and when it is not.
struct JobQueueTests {
    @Test func isThereWithItsTransaction() async throws {
        try await withJobs { jobs in
            try await jobs.database.write { try jobs.queue.enqueue(TestJob(7), in: $0) }
            let job = try #require(try await jobs.only())
            #expect(job.name == "test-job")
            #expect(job.payload == #"{"number":7}"#)
            #expect(job.state == .waiting)
            #expect(job.attempts == 0)
        }
    }

    @Test func isGoneWithItsTransaction() async throws {
        try await withJobs { jobs in
            await #expect(throws: TestFailure.self) {
                let work: @Sendable (any DatabaseConnection) throws -> Void = { connection in
                    try jobs.queue.enqueue(TestJob(7), in: connection)
                    throw TestFailure()
                }
                try await jobs.database.write(work)
            }
            let left = try await jobs.stored.list()
            #expect(left.isEmpty)
        }
    }

    @Test func isDueAtOnceUnlessItIsDelayed() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1))
            #expect(try await jobs.pause() == 0)
            #expect(try await jobs.rows.claim(9, of: ["test-job"]).count == 1)
        }
    }

    @Test func knowsTheRequest() async throws {
        try await withJobs { jobs in
            let trace = TraceContext(header: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
            let origin = JobOrigin(requestID: "request", trace: trace)
            #expect(!origin.hasEnqueued)
            var queue = jobs.queue
            queue.origin = origin
            try await queue.enqueue(TestJob(1), to: jobs.database)
            #expect(origin.hasEnqueued)
            let job = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            #expect(job.requestID == "request")
            #expect(job.traceparent == trace?.header)
        }
    }

    @Test func waitsForItsDelay() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(UniqueTestJob(1))
            jobs.clock.advance(milliseconds: 59_999)
            #expect(try await jobs.rows.claim(9, of: ["unique-test-job"]).isEmpty)
            jobs.clock.advance(milliseconds: 1)
            #expect(try await jobs.rows.claim(9, of: ["unique-test-job"]).count == 1)
        }
    }

    @Test func oneThatWaitsStandsForItsEquals() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(UniqueTestJob(1), UniqueTestJob(1), UniqueTestJob(2), TestJob(1), TestJob(1))
            let payloads = try await jobs.stored.list().map { $0.name + $0.payload }
            #expect(payloads.filter { $0 == #"unique-test-job{"number":1}"# }.count == 1)
            #expect(payloads.filter { $0 == #"unique-test-job{"number":2}"# }.count == 1)
            #expect(payloads.filter { $0 == #"test-job{"number":1}"# }.count == 2)
        }
    }

    @Test func areEqualOnlyByNameAndPayload() {
        let other = JobPolicy(name: "other-job", attempts: 1, backoff: 1...1, isUnique: true)
        let key = JobQueue.uniqueKey(UniqueTestJob.policy, "{}")
        #expect(key == JobQueue.uniqueKey(UniqueTestJob.policy, "{}"))
        #expect(key != JobQueue.uniqueKey(UniqueTestJob.policy, "{ }"))
        #expect(key != JobQueue.uniqueKey(other, "{}"))
    }

    /// It may have read what was there before.
    @Test func oneThatRunsStandsForNobody() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(UniqueTestJob(1))
            jobs.clock.advance(seconds: 60)
            _ = try await jobs.rows.claim(1, of: ["unique-test-job"])
            try await jobs.enqueue(UniqueTestJob(1))
            let states = try await jobs.stored.list().map(\.state.rawValue)
            #expect(states.sorted() == ["running", "waiting"])
        }
    }

    @Test func oneThatComesToWaitAgainIsOneWithItsEqual() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(UniqueTestJob(1))
            jobs.clock.advance(seconds: 60)
            let first = try #require(try await jobs.rows.claim(1, of: ["unique-test-job"]).first)
            try await jobs.enqueue(UniqueTestJob(1))
            #expect(try await jobs.rows.postpone(first, UniqueTestJob.policy, by: 1, for: "no luck"))
            let job = try #require(try await jobs.only())
            #expect(job.id != first.id)
            // And the other way round: what waits again stands for those to come.
            jobs.clock.advance(seconds: 60)
            let second = try #require(try await jobs.rows.claim(1, of: ["unique-test-job"]).first)
            #expect(try await jobs.rows.postpone(second, UniqueTestJob.policy, by: 1, for: "no luck"))
            try await jobs.enqueue(UniqueTestJob(1))
            #expect(try await jobs.only()?.id == second.id)
        }
    }
}
