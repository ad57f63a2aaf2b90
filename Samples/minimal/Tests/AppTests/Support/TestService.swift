import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging

@testable import App

/// Runs `test` on a service of its own with an empty database, so that tests may run side by side.
///
/// - Parameters:
///   - variables: settings other than those of the class for tests.
///   - logger: for a test that reads what is logged.
func withService(
    _ variables: [String: String] = [:],
    logger: Logger? = nil,
    _ test: @Sendable (TestService) async throws -> Void
) async throws {
    try await withDatabaseURL(variables["DATABASE_URL"]) { url in
        let settings = variables.merging(["DATABASE_URL": url]) { $1 }
        let application = try await buildApplication(configuration: .testing(settings), logger: logger)
        try await application.test(.router) { try await test(TestService(client: $0)) }
    }
}

/// A client of the service under test.
struct TestService: Sendable {
    let client: any TestClientProtocol
    let rows = FixtureRows()

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
        try await send(.get, path, headers: headers)
    }

    func post(_ path: String, _ body: Fields) async throws -> Answer {
        try await send(.post, path, body: body.json)
    }

    func patch(_ path: String, _ body: Fields, headers: HTTPFields = [:]) async throws -> Answer {
        try await send(.patch, path, body: body.json, headers: headers)
    }

    func delete(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
        try await send(.delete, path, headers: headers)
    }

    /// - Parameter body: sent as it is.
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        body: String? = nil,
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        try await send(method, path, bytes: body.map { Array($0.utf8) }, headers: headers)
    }

    /// - Parameter bytes: the body, which need be no text.
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        bytes: [UInt8]?,
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        let response = try await client.executeRequest(
            uri: path,
            method: method,
            headers: headers,
            body: bytes.map { ByteBuffer(bytes: $0) }
        )
        return Answer(
            path: path,
            status: response.status,
            headers: response.headers,
            body: String(buffer: response.body)
        )
    }
}
