import Foundation
import Testing

@testable import App

/// Who has a job, and for how long.
struct JobRowsTests {
    @Test func givesTheOldestFirstAndEachOnce() async throws {
        try await withJobs { jobs in
            for number in 0..<5 {
                try await jobs.enqueue(TestJob(Int64(number)))
                jobs.clock.advance(milliseconds: 1)
            }
            let first = try await jobs.rows.claim(2, of: ["test-job"])
            #expect(first.map(\.payload) == [#"{"number":0}"#, #"{"number":1}"#])
            #expect(first.map(\.attempt) == [1, 1])
            #expect(try await jobs.rows.claim(9, of: ["test-job"]).count == 3)
            #expect(try await jobs.rows.claim(9, of: ["test-job"]).isEmpty)
        }
    }

    /// Not the oldest row: that may have been tried before.
    @Test func givesFirstWhatHasBeenDueLongest() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1))
            let job = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            #expect(try await jobs.rows.postpone(job, TestJob.policy, by: 10, for: "no luck"))
            jobs.clock.advance(milliseconds: 5)
            try await jobs.enqueue(TestJob(2))
            jobs.clock.advance(milliseconds: 5)
            let payloads = try await jobs.rows.claim(9, of: ["test-job"]).map(\.payload)
            #expect(payloads == [#"{"number":2}"#, #"{"number":1}"#])
        }
    }

    @Test func givesEachOnceToManyAtATime() async throws {
        try await withJobs { jobs in
            for number in 0..<40 { try await jobs.enqueue(TestJob(Int64(number))) }
            let ids = try await withThrowingTaskGroup(of: [UUID].self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        var ids: [UUID] = []
                        while ids.count < 5 {
                            ids += try await jobs.rows.claim(5 - ids.count, of: ["test-job"]).map(\.id)
                        }
                        return ids
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(ids.count == 40)
            #expect(Set(ids).count == 40)
        }
    }

    /// A newer program may know it.
    @Test func leavesWhatItDoesNotKnow() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1))
            #expect(try await jobs.rows.nextDue(of: ["other", "another"]) == nil)
            #expect(try await jobs.rows.claim(9, of: ["other", "another"]).isEmpty)
            #expect(try await jobs.only()?.state == .waiting)
        }
    }

    @Test func givesAnAbandonedJobToSomebodyElse() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1))
            let dead = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            jobs.clock.advance(milliseconds: JobRows.lease - 1)
            #expect(try await jobs.rows.claim(1, of: ["test-job"]).isEmpty)
            jobs.clock.advance(milliseconds: 1)
            let second = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            #expect(second.id == dead.id)
            #expect(second.attempt == 2)
            // Should the first come back to life, it has nothing to say.
            #expect(try await !jobs.rows.finish(dead))
            #expect(try await !jobs.rows.postpone(dead, TestJob.policy, by: 0, for: "late"))
            #expect(try await !jobs.rows.bury(dead, for: "late"))
            #expect(try await !jobs.rows.release(dead, TestJob.policy))
            #expect(try await jobs.rows.extend([dead, second]) == [dead])
            #expect(try await jobs.rows.finish(second))
            #expect(try await jobs.stored.list().isEmpty)
        }
    }

    @Test func leavesAJobToWhoeverExtendsTheLease() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1))
            let job = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            for _ in 0..<4 {
                jobs.clock.advance(milliseconds: JobRows.lease / 2)
                #expect(try await jobs.rows.extend([job]).isEmpty)
                #expect(try await jobs.rows.claim(1, of: ["test-job"]).isEmpty)
            }
            jobs.clock.advance(milliseconds: JobRows.lease - 1)
            #expect(try await jobs.rows.claim(1, of: ["test-job"]).isEmpty)
            jobs.clock.advance(milliseconds: 1)
            #expect(try await jobs.rows.claim(1, of: ["test-job"]).count == 1)
        }
    }

    @Test func saysWhenTheNextIsDue() async throws {
        try await withJobs { jobs in
            #expect(try await jobs.pause() == nil)
            try await jobs.enqueue(TestJob(1))
            let job = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            #expect(try await jobs.pause() == JobRows.lease)
            #expect(try await jobs.rows.postpone(job, TestJob.policy, by: 1_234, for: "no luck"))
            #expect(try await jobs.pause() == 1_234)
            jobs.clock.advance(milliseconds: 1_234)
            let last = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            #expect(try await jobs.rows.bury(last, for: "no luck"))
            #expect(try await jobs.pause() == nil)
        }
    }

    /// Work that was given up may go on all the same, and must not say that it is done.
    @Test(arguments: ["postponed", "released", "buried"])
    func listensToNobodyAfterTheEnd(_ ending: String) async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1))
            let job = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            switch ending {
            case "postponed": #expect(try await jobs.rows.postpone(job, TestJob.policy, by: 1, for: "no luck"))
            case "released": #expect(try await jobs.rows.release(job, TestJob.policy))
            default: #expect(try await jobs.rows.bury(job, for: "no luck"))
            }
            #expect(try await !jobs.rows.finish(job))
            #expect(try await jobs.stored.list().count == 1)
        }
    }

    @Test func rememberWhyTheLastAttemptFailed() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1))
            let first = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            #expect(try await jobs.rows.postpone(first, TestJob.policy, by: 0, for: "no luck"))
            let second = try #require(try await jobs.rows.claim(1, of: ["test-job"]).first)
            #expect(try await jobs.rows.release(second, TestJob.policy))
            #expect(try await jobs.only()?.failure == "no luck")
            #expect(try await jobs.only()?.attempts == 1)
        }
    }
}
