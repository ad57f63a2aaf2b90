import HTTPTypes
import Testing

@testable import App

/// The jobs that changes of a job start.
struct JobModelEnqueueTests {
    private let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

    @Test func areEnqueuedByACreation() async throws {
        try await withDatabase { service, database in
            let body = try await JobModelFixture.body(0, in: service)
            try await forget(database)
            let headers: HTTPFields = [.traceParent: trace]
            let answer = try await service.send(.post, JobModelFixture.path, body: body.json, headers: headers)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(try await names(database) == ["follow", "queue"])
            for job in try await JobRows(database: database).claim(99, of: ["follow", "queue"]) {
                #expect(job.requestID == answer.headers[.requestID])
                #expect(job.traceparent?.hasPrefix(trace.prefix(36)) == true)
            }
        }
    }

    @Test func areNotEnqueuedByARefusal() async throws {
        try await withDatabase { service, database in
            var body = try await JobModelFixture.body(0, in: service)
            try await forget(database)
            body["no_such_field"] = 1
            try await service.post(JobModelFixture.path, body)
                .expectProblem(.unprocessableContent, ["no_such_field: unknown"])
            #expect(try await names(database) == [])
        }
    }

    /// Both are there, or neither.
    @Test func areNotMissedByACreation() async throws {
        try await withDatabase { service, database in
            let body = try await JobModelFixture.body(0, in: service)
            let count = try await count(database)
            try await database.write { _ = try $0.execute(#"DROP TABLE "queued_jobs""#) }
            let answer = try await service.post(JobModelFixture.path, body)
            #expect(answer.status == .internalServerError)
            #expect(try await self.count(database) == count)
        }
    }

    @Test func areEnqueuedByAChange() async throws {
        try await withDatabase { service, database in
            let path = JobModelFixture.path(of: try await service.create(JobModelFixture.self))
            try await forget(database)
            let answer = try await service.patch(path, [:])
            #expect(answer.status == .ok, "\(answer.body)")
            #expect(try await names(database) == ["follow"])
            try await forget(database)
            try await service.patch(path, [:], headers: [.ifMatch: "\"other\""]).expectProblem(.preconditionFailed)
            #expect(try await names(database) == [])
        }
    }

    @Test func areEnqueuedByADeletion() async throws {
        try await withDatabase { service, database in
            let path = JobModelFixture.path(of: try await service.create(JobModelFixture.self))
            try await forget(database)
            try await service.delete(path, headers: [.ifMatch: "\"other\""]).expectProblem(.preconditionFailed)
            #expect(try await names(database) == [])
            let answer = try await service.delete(path)
            #expect(answer.status == .noContent, "\(answer.body)")
            #expect(try await names(database) == ["follow"])
        }
    }

    private func names(_ database: any Database) async throws -> [String] {
        try await StoredJobs(database: database).list().map(\.name).sorted()
    }

    private func forget(_ database: any Database) async throws {
        try await database.write { _ = try $0.execute(#"DELETE FROM "queued_jobs""#) }
    }

    private func count(_ database: any Database) async throws -> Int64 {
        try await database.read { try $0.integer(#"SELECT count(*) FROM "jobs""#) }
    }
}
