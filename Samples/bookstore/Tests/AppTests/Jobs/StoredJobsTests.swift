import Foundation
import Testing

@testable import App

/// What a person sees of jobs, and does about them.
struct StoredJobsTests {
    @Test func areListedByState() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1), TestJob(2), TestJob(3))
            try await refuse(2, jobs)
            let one = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            let states = try await jobs.stored.list().map { $0.payload + $0.state.rawValue }
            #expect(Set(states.map { $0.drop { $0 != "}" } }) == ["}dead", "}running", "}waiting"])
            #expect(try await jobs.stored.list(onlyDead: true).map(\.payload) == [#"{"number":2}"#])
            #expect(try await jobs.stored.list(limit: 2).count == 2)
            // Whoever had it has died.
            jobs.clock.advance(milliseconds: JobRows.lease)
            #expect(try await jobs.stored.list().first { $0.id == one.id }?.state == .waiting)
        }
    }

    /// The oldest first, whatever has become of it; and what waits for its next attempt waits.
    @Test func areListedByAge() async throws {
        try await withJobs { jobs in
            for number in 1...3 {
                try await jobs.enqueue(TestJob(Int64(number)))
                jobs.clock.advance(milliseconds: 1)
            }
            let first = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            #expect(try await jobs.rows.postpone(first, TestJob.policy, by: 60_000, for: "no luck"))
            #expect(try await jobs.stored.list().map(\.payload) == (1...3).map { TestJob($0).jsonText })
            #expect(try await jobs.stored.list().allSatisfy { $0.state == .waiting })
            let oldest = jobs.clock.clock.now() - 2
            let depth = JobDepth(name: "test-job", waiting: 3, oldest: oldest)
            #expect(try await jobs.stored.depths() == [depth])
            #expect(try await jobs.stored.discard([first.id]) == 1)
        }
    }

    @Test func areCountedByState() async throws {
        try await withJobs { jobs in
            #expect(try await jobs.stored.depths().isEmpty)
            try await jobs.enqueue(TestJob(1), TestJob(2), TestJob(3), TestJob(4))
            let oldest = jobs.clock.clock.now()
            try await refuse(2, jobs)
            _ = try await jobs.rows.claim(1, of: ["test-job"])
            jobs.clock.advance(seconds: 5)
            let depth = JobDepth(name: "test-job", waiting: 2, running: 1, dead: 1, oldest: oldest)
            #expect(try await jobs.stored.depths() == [depth])
        }
    }

    @Test func areBegunAnew() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1), TestJob(2))
            let refusing = JobHandlers.test { _, _ in throw JobRefused("no") }
            try await jobs.runDue(refusing)
            let dead = try await jobs.stored.list(onlyDead: true)
            #expect(dead.count == 2)
            #expect(try await jobs.stored.retry(UUIDv7.make(), refusing.policies) == 0)
            #expect(try await jobs.stored.retry(dead[0].id, [:]) == 0)
            jobs.clock.advance(seconds: 5)
            #expect(try await jobs.stored.retry(dead[0].id, refusing.policies) == 1)
            #expect(try await jobs.pause() == 0)
            #expect(try await jobs.stored.retry(dead[0].id, refusing.policies) == 0)
            #expect(try await jobs.stored.list(onlyDead: true).map(\.id) == [dead[1].id])
            #expect(try await jobs.stored.retry(nil, refusing.policies) == 1)
            let again = try await jobs.rows.claim(9, of: ["test-job"])
            #expect(again.map(\.attempt) == [1, 1])
        }
    }

    @Test func areOneWithAnEqualThatWaits() async throws {
        try await withJobs { jobs in
            var handlers = JobHandlers()
            handlers.add(TestHandler<UniqueTestJob> { _, _ in throw JobRefused("no") })
            for _ in 0..<2 {
                try await jobs.enqueue(UniqueTestJob(1))
                jobs.clock.advance(seconds: 60)
                try await jobs.runDue(handlers)
            }
            #expect(try await jobs.stored.list(onlyDead: true).count == 2)
            #expect(try await jobs.stored.retry(nil, handlers.policies) == 2)
            #expect(try await jobs.only()?.state == .waiting)
        }
    }

    @Test func areDiscardedUnlessTheyAreBeingDone() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1), TestJob(2), TestJob(3))
            let running = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            let ids = try await jobs.stored.list().map(\.id)
            #expect(try await jobs.stored.discard([running.id, UUIDv7.make()]) == 0)
            let waiting = try #require(ids.first { $0 != running.id })
            #expect(try await jobs.stored.discard([waiting]) == 1)
            #expect(try await jobs.stored.discard(all: "other") == 0)
            #expect(try await jobs.stored.discard(all: "test-job") == 1)
            #expect(try await jobs.only()?.id == running.id)
        }
    }

    /// The job of that number is dead.
    private func refuse(_ number: Int64, _ jobs: TestJobs) async throws {
        let taken = try await jobs.rows.claim(9, of: ["test-job"])
        for job in taken {
            if job.payload == TestJob(number).jsonText {
                _ = try await jobs.rows.bury(job, for: "no")
            } else {
                _ = try await jobs.rows.release(job, TestJob.policy)
            }
        }
    }
}
