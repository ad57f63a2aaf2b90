import HTTPTypes
import Testing

@testable import App

/// The time for a request is over when its transaction has taken place, but before anybody is told. To the client that
/// looks like a request of which nothing came.
struct UnheardAnswerTests {
    private typealias Once = BookFixture

    /// It comes again with its key, and is answered as it would have been.
    @Test func isAnsweredWhenItComesAgainWithItsKey() async throws {
        try await withFaultyDatabase { service, _, database in
            let body = try await Once.body(0, in: service)
            let headers: HTTPFields = [.idempotencyKey: "key"]
            // The first write claims the key.
            database.fail(writes: [.none, .unheard])
            let first = try await service.send(.post, Once.path, body: body.json, headers: headers)
            first.expectProblem(.serviceUnavailable)
            #expect(first.headers[.retryAfter] == "1")
            let again = try await service.send(.post, Once.path, body: body.json, headers: headers)
            #expect(again.status == .created, "\(again.body)")
            #expect(again.headers[.idempotentReplayed] == "true")
            #expect(again.headers[.location] == Once.path(of: again.fields))
            #expect(try await count(database, "books") == 1)
            #expect(try await count(database, "queued_jobs") == ["index-book"].count)
        }
    }

    /// The work was not begun: the key is as good as new.
    @Test func isDoneWhenItComesAgainAndNothingHadHappened() async throws {
        try await withFaultyDatabase { service, _, database in
            let body = try await Once.body(0, in: service)
            let headers: HTTPFields = [.idempotencyKey: "key"]
            // The first write claims the key.
            database.fail(writes: [.none, .unbegun])
            let first = try await service.send(.post, Once.path, body: body.json, headers: headers)
            first.expectProblem(.serviceUnavailable)
            let again = try await service.send(.post, Once.path, body: body.json, headers: headers)
            #expect(again.status == .created, "\(again.body)")
            #expect(again.headers[.idempotentReplayed] == nil)
            #expect(try await count(database, "books") == 1)
        }
    }

    private typealias Rows = AuthorFixture

    /// A 503 does not mean that nothing has happened: without a key, the client has to look.
    @Test func hasHappenedAllTheSame() async throws {
        try await withFaultyDatabase { service, _, database in
            let body = try await Rows.body(0, in: service)
            database.fail(writes: [.unheard])
            try await service.post(Rows.path, body).expectProblem(.serviceUnavailable)
            #expect(try await count(database, "authors") == 1)
        }
    }

    /// Nobody is given what was kept from before it, and whoever names the version that he has seen, learns of it.
    @Test func isSeenByWhoeverAsksNext() async throws {
        try await withFaultyDatabase { service, _, database in
            let path = Changed.path(of: try await service.create(Changed.self))
            let before = try await service.get(path)
            let tag = try #require(before.headers[.eTag])
            let other = try await Changed.body(1, in: service)
            let change = other.filter { fields.contains($0.key) }
            database.fail(writes: [.unheard])
            try await service.patch(path, change).expectProblem(.serviceUnavailable)
            let after = try await service.get(path)
            #expect(after.fields != before.fields)
            #expect(change.allSatisfy { after[$0] == $1 })
            try await service.patch(path, change, headers: [.ifMatch: tag]).expectProblem(.preconditionFailed)
        }
    }

    private typealias Changed = AuthorFixture

    private let fields = ["name", "bio", "born", "homepage"]

    private func count(_ database: FaultyDatabase, _ table: String) async throws -> Int {
        Int(try await database.read { try $0.integer("SELECT count(*) FROM \"\(table)\"") })
    }
}
