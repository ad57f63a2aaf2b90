// SPDX-License-Identifier: Apache-2.0
// The shelving team

import HTTPTypes
import Testing

@testable import App

/// The time for a request is over when its transaction has taken place, but before anybody is told. To the client that
/// looks like a request of which nothing came.
struct UnheardAnswerTests {
    private typealias Rows = ShelfFixture

    /// A 503 does not mean that nothing has happened: without a key, the client has to look.
    @Test func hasHappenedAllTheSame() async throws {
        try await withFaultyDatabase { service, _, database in
            let body = try await Rows.body(0, in: service)
            database.fail(writes: [.unheard])
            try await service.post(Rows.path, body).expectProblem(.serviceUnavailable)
            #expect(try await count(database, "shelves") == 1)
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

    private typealias Changed = ShelfFixture

    private let fields = ["label"]

    private func count(_ database: FaultyDatabase, _ table: String) async throws -> Int {
        Int(try await database.read { try $0.integer("SELECT count(*) FROM \"\(table)\"") })
    }
}
