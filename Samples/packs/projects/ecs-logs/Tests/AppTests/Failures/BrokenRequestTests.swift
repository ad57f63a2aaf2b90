import Foundation
import HummingbirdTesting
import Testing

@testable import App

/// Requests that are no HTTP, or break off, on a connection of their own: the client is told or left, nothing is
/// written, and the next request is answered as always.
@Suite(.timeLimit(.minutes(10)))
struct BrokenRequestTests {
    private typealias Rows = NoteFixture

    private static let count = #"SELECT count(*) FROM "notes""#

    /// What is wrong with it, what follows the first line and the headers, and whether the client leaves then.
    private static let broken: [(reason: String, rest: String, leaves: Bool)] = [
        ("a chunk without a length", "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n", false),
        ("a chunk of negative length", "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n", false),
        ("a chunk longer than it says", "Transfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n", false),
        ("a chunk longer than there is memory", "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{}", false),
        ("a negative length", "Content-Length: -1\r\n\r\n{}", false),
        ("a length that is no number", "Content-Length: two\r\n\r\n{}", false),
        ("two lengths", "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ", false),
        ("a length and chunks", "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", false),
        ("a header without a colon", "No colon\r\n\r\n", false),
        ("headers that never end", String(repeating: "A: b\r\n", count: 40_000), false),
        ("headers that break off", "Content-Len", true),
        ("a chunk that breaks off", "Transfer-Encoding: chunked\r\n\r\n5\r\n{", true),
        ("chunks without an end", "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n", true),
        ("a body that breaks off", "Content-Length: 100\r\n\r\n{}", true),
    ]

    @Test func isRefusedOrLeft() async throws {
        try await withPort { port, client in
            for (reason, rest, leaves) in Self.broken {
                let text = "POST \(Rows.path) HTTP/1.1\r\nHost: localhost\r\n" + rest
                let answer = try await RawConnection.exchange(text, leaves: leaves, port: port)
                if !answer.isEmpty || !leaves {
                    #expect(answer.hasPrefix("HTTP/1.1 4"), "\(reason): \(answer)")
                }
                let next = try await client.get("/health")
                #expect(next.status == .ok, "after \(reason)")
            }
        }
    }

    @Test func whatIsNoHTTPDoesNoHarm() async throws {
        try await withPort { port, client in
            for text in [
                "", "\u{0}\u{1}", "GET", "GET /\r\n", "GET / HTTP/9.9\r\n\r\n", "{}\r\n\r\n", "\u{16}\u{3}\u{1}",
            ] {
                let answer = try await RawConnection.exchange(text, leaves: true, port: port)
                #expect(answer.isEmpty || answer.contains(/^HTTP\/1\.1 (4|505)/), "\(text): \(answer)")
                let next = try await client.get("/health")
                #expect(next.status == .ok, "after \(text)")
            }
        }
    }

    /// All of its JSON is there; only that nothing comes after it is not said.
    @Test(arguments: [true, false])
    func isNotDoneUnlessItIsComplete(_ isChunked: Bool) async throws {
        try await withPort { port, client in
            let body = try await Rows.body(0, in: client).json
            let who = ""
            let length = isChunked ? "Transfer-Encoding: chunked" : "Content-Length: \(body.utf8.count + 1)"
            let sent = isChunked ? String(body.utf8.count, radix: 16) + "\r\n\(body)\r\n" : body
            let text = "POST \(Rows.path) HTTP/1.1\r\nHost: localhost\r\n\(who)\(length)\r\n\r\n\(sent)"
            let answer = try await RawConnection.exchange(text, leaves: true, port: port)
            #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"), "\(answer)")
            // Now it is, and new to the service.
            let whole = try await client.send(.post, Rows.path, body: body)
            #expect(whole.status == .created, "\(whole.body)")
        } count: { rows in
            #expect(rows == 1)
        }
    }

    /// - Parameter count: gets how many rows there are in the end.
    private func withPort(
        _ test: @escaping @Sendable (Int, TestService) async throws -> Void,
        count: @escaping @Sendable (Int64) -> Void = { #expect($0 == 0) }
    ) async throws {
        try await withDatabaseURL(isShared: true) { url in
            let configuration = try AppConfiguration.testing(["DATABASE_URL": url])
            let database = try openDatabase(configuration.database)
            try await Migrator(database: database).migrate()
            let application = try await buildApplication(configuration: configuration)
            try await application.test(.live) { client in
                try await test(try #require(client.port), TestService(client: client))
            }
            let rows = try await database.read { try $0.integer(Self.count) }
            count(rows)
        }
    }
}
