import ArgumentParser
import Foundation
import Testing

@testable import App

/// What the command line says about jobs, and does about them.
struct JobsCommandTests {
    @Test func listsThem() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1), TestJob(2))
            try await bury(2, jobs, for: "in two\nlines")
            let ids = try await jobs.stored.list().map(\.id.path)
            let lines = try await JobsCommand.List.parse([]).lines(jobs.stored).map { $0.split(separator: "\t") }
            #expect(Set(lines.map { String($0[0]) }) == Set(ids))
            #expect(
                Set(lines.map { $0.dropFirst().joined(separator: " ") }) == [
                    #"test-job waiting 0 {"number":1}"#, #"test-job dead 1 {"number":2} in two lines"#,
                ]
            )
            let dead = try await JobsCommand.List.parse(["--dead"]).lines(jobs.stored)
            #expect(dead.count == 1)
            #expect(dead.first?.contains("\tdead\t") == true)
            #expect(try await JobsCommand.List.parse(["--limit", "1"]).lines(jobs.stored).count == 1)
        }
    }

    @Test func beginsThemAnew() async throws {
        try await withJobs { jobs in
            let policies = ["test-job": TestJob.policy]
            try await jobs.enqueue(TestJob(1), TestJob(2))
            try await bury(1, jobs, for: "no")
            try await bury(2, jobs, for: "no")
            let id = try #require(try await jobs.stored.list(onlyDead: true).first).id
            let one = try JobsCommand.Retry.parse([id.path])
            #expect(try await one.line(jobs.stored, policies) == "1 begin anew")
            // It is not dead any more.
            await #expect(throws: JobsFailure.self) { try await one.line(jobs.stored, policies) }
            let all = try JobsCommand.Retry.parse(["--all"])
            #expect(try await all.line(jobs.stored, policies) == "1 begin anew")
            #expect(try await all.line(jobs.stored, policies) == "0 begin anew")
        }
    }

    @Test func discardsThem() async throws {
        try await withJobs { jobs in
            try await jobs.enqueue(TestJob(1), TestJob(2), TestJob(3))
            let id = try #require(try await jobs.stored.list().first).id
            let one = try JobsCommand.Discard.parse([id.path])
            #expect(try await one.line(jobs.stored) == "1 discarded")
            await #expect(throws: JobsFailure.self) { try await one.line(jobs.stored) }
            let others = try JobsCommand.Discard.parse(["--job", "other"])
            #expect(try await others.line(jobs.stored) == "0 discarded")
            let all = try JobsCommand.Discard.parse(["--job", "test-job"])
            #expect(try await all.line(jobs.stored) == "2 discarded")
        }
    }

    @Test(arguments: [
        ["retry"], ["retry", "--all", "00000000-0000-4000-8000-000000000001"], ["retry", "1"], ["discard"],
        ["discard", "--job", "a", "00000000-0000-4000-8000-000000000001"], ["list", "--limit", "x"],
    ])
    func refusesWhatIsNotClear(_ arguments: [String]) {
        #expect(throws: (any Error).self) { try JobsCommand.parseAsRoot(arguments) }
    }

    private func bury(_ number: Int64, _ jobs: TestJobs, for reason: String) async throws {
        for job in try await jobs.rows.claim(9, of: ["test-job"]) {
            if job.payload == TestJob(number).jsonText {
                _ = try await jobs.rows.bury(job, for: reason)
            } else {
                _ = try await jobs.rows.release(job, TestJob.policy)
            }
        }
    }
}
