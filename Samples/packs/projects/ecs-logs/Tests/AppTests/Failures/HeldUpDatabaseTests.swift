import Testing

@testable import App

/// A database that says nothing until the time for a request is over: that is told, nothing is left of it, and what
/// comes next is answered as always.
struct HeldUpDatabaseTests {
    @Test func endsInTimeAndGoesOn() async throws {
        try await withFaultyDatabase { service, impatient, database in
            database.fail(reads: [.heldUp, .heldUp])
            let answer = try await impatient.get("/v1/notes")
            answer.expectProblem(.serviceUnavailable)
            #expect(answer.headers[.retryAfter] == "1")
            database.fail()
            let next = try await service.get("/v1/notes")
            #expect(next.status.code < 500, "\(next.body)")
        }
    }

    @Test func leavesNothingOfAWrite() async throws {
        try await withFaultyDatabase { service, impatient, database in
            let body = try await Rows.body(0, in: service)
            database.fail(writes: [.heldUp])
            let answer = try await impatient.post(Rows.path, body)
            answer.expectProblem(.serviceUnavailable)
            #expect(answer.headers[.retryAfter] == "1")
            let rows = try await database.read { try $0.integer(Self.count) }
            #expect(rows == 0)
            database.fail()
            let next = try await service.post(Rows.path, body)
            #expect(next.status == .created, "\(next.body)")
        }
    }

    private typealias Rows = NoteFixture

    private static let count = #"SELECT count(*) FROM "notes""#
}
