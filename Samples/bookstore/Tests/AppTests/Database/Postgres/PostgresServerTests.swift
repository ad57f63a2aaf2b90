import Foundation
import NIOCore
import NIOPosix
import Testing

@testable import App

/// Servers that are not there, are none, or let nobody in: a reason for the log, and no password in it.
struct PostgresServerTests {
    @Test func oneThatIsNotThere() async throws {
        let reason = try await reason(of: "postgres://me:secret@127.0.0.1:1/bookstore")
        #expect(reason.contains("Connection refused"))
    }

    @Test func aNameThatNobodyKnows() async throws {
        let reason = try await reason(of: "postgres://me:secret@no-such-host.invalid/bookstore")
        #expect(reason.contains("could not translate host name"))
    }

    @Test(arguments: ["prefer", "disable", "require"])
    func oneThatSpeaksSomethingElse(_ mode: String) async throws {
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.writeAndFlush(ByteBuffer(string: "HTTP/1.1 400 Bad Request\r\n\r\n"), promise: nil)
                return channel.eventLoop.makeSucceededVoidFuture()
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let port = try #require(server.localAddress?.port)
        let reason = try await reason(of: "postgres://me:secret@127.0.0.1:\(port)/bookstore?sslmode=\(mode)")
        #expect(reason.contains("received"))
        try await server.close()
    }

    /// libpq waits for two seconds at least.
    @Test func oneThatSaysNothing() async throws {
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .bind(host: "127.0.0.1", port: 0).get()
        let port = try #require(server.localAddress?.port)
        let reason = try await reason(of: "postgres://me:secret@127.0.0.1:\(port)/bookstore?connect_timeout=2")
        #expect(reason.contains("timeout expired"))
        try await server.close()
    }

    @Test(.postgres) func oneThatLetsNobodyIn() async throws {
        var server = try #require(URLComponents(string: TestSchema.server ?? ""))
        server.user = "no_such_role"
        server.password = "secret"
        let reason = try await reason(of: server.string ?? "")
        #expect(reason.contains("no_such_role"))
    }

    @Test(.postgres) func aDatabaseThatIsNotThere() async throws {
        var server = try #require(URLComponents(string: TestSchema.server ?? ""))
        server.path = "/no_such_database"
        let reason = try await reason(of: server.string ?? "")
        #expect(reason.contains("no_such_database"))
    }

    @Test func isUnavailableForClients() async throws {
        let log = RecordedLog()
        let url = "postgres://me:secret@127.0.0.1:1/bookstore"
        let database = try openDatabase(AppConfiguration.testing(["DATABASE_URL": url]).database)
        let router = try await buildRouter(database: database)
        try await withRoutes(router, logger: log.logger) { service in
            try await service.get("/ready").expectProblem(.serviceUnavailable)
            try await service.get("/v1/authors").expectProblem(.serviceUnavailable)
        }
        #expect(log.lines.contains { $0.json.contains("Connection refused") })
        #expect(!log.lines.contains { $0.json.contains("secret") })
    }

    private func reason(of url: String) async throws -> String {
        let database = PostgresDatabase(try #require(PostgresURL(url)), pool: 1)
        let error = await #expect(throws: DatabaseUnavailable.self) {
            try await database.read { try $0.integer("SELECT 1") }
        }
        let reason = error?.reason ?? ""
        #expect(!reason.contains("secret") && !reason.contains("\n"))
        return reason
    }
}
