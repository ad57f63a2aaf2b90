import HTTPTypes
import Synchronization
import Testing

@testable import App

/// `POST /api/v2/jobs` with an `Idempotency-Key`.
struct JobModelIdempotencyTests {
    @Test func isDoneOnce() async throws {
        try await withDatabase { service, database in
            let body = try await JobModelFixture.body(0, in: service)
            let first = try await post(service, body)
            #expect(first.status == .created, "\(first.body)")
            #expect(first.headers[.idempotentReplayed] == nil)
            for _ in 0..<2 {
                let again = try await post(service, body)
                #expect(again.status == first.status)
                #expect(again.body == first.body)
                #expect(again.headers[.idempotentReplayed] == "true")
                for name in [HTTPField.Name.location, .eTag, .contentType] {
                    #expect(again.headers[name] == first.headers[name], "\(name)")
                }
            }
            #expect(try await count(database) == 1)
        }
    }

    @Test func isDoneOnceForManyAtATime() async throws {
        try await withDatabase { service, database in
            let body = try await JobModelFixture.body(0, in: service)
            let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
                for _ in 0..<8 { group.addTask { try await post(service, body) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count { $0.status == .created && $0.headers[.idempotentReplayed] == nil } == 1)
            #expect(answers.allSatisfy { [.created, .conflict].contains($0.status) })
            #expect(Set(answers.filter { $0.status == .created }.map(\.body)).count == 1)
            #expect(try await count(database) == 1)
        }
    }

    @Test func isForOneBody() async throws {
        try await withDatabase { service, _ in
            let body = try await JobModelFixture.body(0, in: service)
            #expect(try await post(service, body).status == .created)
            var other = body
            other["no_such_field"] = 1
            try await post(service, other).expectProblem(.unprocessableContent, ["Idempotency-Key: idempotency"])
        }
    }

    @Test func isFreeAfterARefusal() async throws {
        try await withDatabase { service, database in
            let body = try await JobModelFixture.body(0, in: service)
            var wrong = body
            wrong["no_such_field"] = 1
            try await post(service, wrong).expectProblem(.unprocessableContent, ["no_such_field: unknown"])
            let answer = try await post(service, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer.headers[.idempotentReplayed] == nil)
            #expect(try await count(database) == 1)
        }
    }

    /// Somebody is at work on it, in this process or in another.
    @Test func waitsForTheFirst() async throws {
        try await withDatabase { service, database in
            let body = try await JobModelFixture.body(0, in: service)
            #expect(try await post(service, body).status == .created)
            try await change(database, #""status" = NULL, "headers" = NULL, "body" = NULL"#)
            let second = try await post(service, body)
            second.expectProblem(.conflict)
            #expect(second.headers[.retryAfter] != nil)
            #expect(try await count(database) == 1)
        }
    }

    /// When the process that did it has ended, and another serves the same database.
    @Test func outlivesItsProcess() async throws {
        try await withDatabaseURL(isShared: true) { url in
            let done = Mutex<(body: Fields, answer: Answer)?>(nil)
            try await withService(["DATABASE_URL": url]) { service in
                let body = try await JobModelFixture.body(0, in: service)
                let answer = try await post(service, body)
                #expect(answer.status == .created, "\(answer.body)")
                done.withLock { $0 = (body, answer) }
            }
            let kept = done.withLock { $0 }
            let first = try #require(kept)
            try await withService(["DATABASE_URL": url]) { service in
                let again = try await post(service, first.body)
                #expect(again.headers[.idempotentReplayed] == "true")
                #expect(again.status == first.answer.status)
                #expect(again.body == first.answer.body)
                #expect(again.headers[.location] == first.answer.headers[.location])
            }
        }
    }

    @Test func isEverybodysOwn() async throws {
        try await withDatabase { service, _ in
            let body = try await JobModelFixture.body(0, in: service)
            #expect(try await post(service, body).status == .created)
            let role = ProtectedRoute.role(.post, JobModelFixture.path) ?? .granted
            var headers = try await TestUser.headers(role, id: TestUser.otherID)
            headers[.idempotencyKey] = "key"
            let other = try await service.send(.post, JobModelFixture.path, body: body.json, headers: headers)
            #expect(other.headers[.idempotentReplayed] == nil)
        }
    }

    private func post(_ service: TestService, _ body: Fields, key: String = "key") async throws -> Answer {
        try await service.send(.post, JobModelFixture.path, body: body.json, headers: [.idempotencyKey: key])
    }

    private func count(_ database: any Database) async throws -> Int64 {
        try await database.read { try $0.integer(#"SELECT count(*) FROM "jobs""#) }
    }

    private func change(_ database: any Database, _ assignments: String) async throws {
        try await database.write { connection in
            _ = try connection.execute(#"UPDATE "idempotency_keys" SET \#(assignments)"#)
        }
    }
}
