import Foundation
import Testing

@testable import App

/// A server that takes everything and says nothing any more.
@Suite(.postgres, .timeLimit(.minutes(1))) struct PostgresFrozenTests {
    @Test func isGivenUp() async throws {
        try await withFreezingServer { database, proxy in
            let before = try await database.read { try $0.integer("SELECT 1") }
            #expect(before == 1)
            proxy.freeze()
            // It is tried once more on another connection; that one fails at once.
            try await proxy.close()
            await #expect(throws: DatabaseUnavailable.self) {
                try await database.read { try $0.integer("SELECT 1") }
            }
        }
    }

    /// A cancellation goes to the same server, and nobody answers that either.
    @Test func doesNotKeepWhoCancels() async throws {
        try await withFreezingServer { database, proxy in
            let gate = Latch()
            let task = Task {
                try await database.read { connection in
                    gate.pass()
                    return try connection.integer("SELECT 1")
                }
            }
            await gate.arrived()
            proxy.freeze()
            task.cancel()
            gate.open()
            await #expect(throws: CancellationError.self) { try await task.value }
        }
    }

    private func withFreezingServer(_ test: (PostgresDatabase, FreezingProxy) async throws -> Void) async throws {
        let proxy = FreezingProxy()
        let url = try await url(through: proxy)
        let result: Result<Void, any Error>
        do {
            result = .success(try await test(PostgresDatabase(url, pool: 1, timeout: .milliseconds(50)), proxy))
        } catch {
            result = .failure(error)
        }
        try await proxy.stop()
        try result.get()
    }

    private func url(through proxy: FreezingProxy) async throws -> PostgresURL {
        var url = try #require(URLComponents(string: TestSchema.server ?? ""))
        url.port = try await proxy.start(before: try #require(url.host), url.port ?? 5432)
        url.host = "127.0.0.1"
        return try #require(PostgresURL(url.string ?? ""))
    }
}
