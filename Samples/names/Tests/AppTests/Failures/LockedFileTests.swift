import Testing

@testable import App

/// Another process, such as a backup or a migration, has the SQLite file to itself for longer than anybody waits.
struct LockedFileTests {
    private typealias Rows = TypeModelFixture

    @Test func isToldAndGoesOn() async throws {
        try await withTemporaryDirectory { directory in
            let database = try SQLiteDatabase(path: "\(directory)/test.sqlite", pool: 1, patience: .milliseconds(10))
            try await Migrator(database: database).migrate()
            try await TestUser.insert(database)
            let log = RecordedLog()
            let router = try await buildRouter(database: database)
            try await withRoutes(router, logger: log.logger) { service in
                let body = try await Rows.body(0, in: service)
                let other = try SQLiteDatabase(path: "\(directory)/test.sqlite", pool: 1)
                let latch = Latch()
                let transaction = Task { try await other.write { _ in latch.pass() } }
                await latch.arrived()
                let refused = try await service.post(Rows.path, body)
                // Whoever only reads is not held up.
                let read = try await service.get("/ready")
                latch.open()
                try await transaction.value
                refused.expectProblem(.serviceUnavailable)
                #expect(refused.headers[.retryAfter] == "1")
                #expect(read.status == .ok)
                let next = try await service.post(Rows.path, body)
                #expect(next.status == .created, "\(next.body)")
            }
            #expect(log.lines.count { $0["message"] == "database unavailable" } == 1)
        }
    }
}
