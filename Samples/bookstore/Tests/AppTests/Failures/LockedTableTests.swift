import Testing

@testable import App

/// Somebody keeps tables of PostgreSQL locked for longer than a statement may take.
@Suite(.postgres)
struct LockedTableTests {
    private typealias Rows = AuthorFixture

    private static let lock = #"LOCK TABLE "authors" IN ACCESS EXCLUSIVE MODE"#

    @Test func isToldAndGoesOn() async throws {
        try await withDatabaseURL { url in
            let (other, latch) = (PostgresDatabase(try #require(PostgresURL(url)), pool: 1), Latch())
            let settings = ["DATABASE_URL": url, "DATABASE_TIMEOUT": "300", "DATABASE_POOL": "2"]
            try await withService(settings) { service in
                let body = try await Rows.body(0, in: service)
                let transaction = Task {
                    try await other.write { connection in
                        try connection.execute(Self.lock)
                        latch.pass()
                    }
                }
                await latch.arrived()
                // More than there are connections: those that wait are not lost to the others either.
                let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
                    for _ in 0..<4 { group.addTask { try await service.post(Rows.path, body) } }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                latch.open()
                try await transaction.value
                for answer in answers {
                    answer.expectProblem(.serviceUnavailable)
                    #expect(answer.headers[.retryAfter] == "1")
                }
                let next = try await service.post(Rows.path, body)
                #expect(next.status == .created, "\(next.body)")
            }
        }
    }
}
