import HTTPTypes
import Logging
import Synchronization
import Testing

@testable import App

/// Everything that is logged in a run, searched for what a client has sent.
struct RedactionTests {
    private static let secret = "s3cr3t-of-a-client"

    @Test func tellsNothingOfWhatClientsSend() async throws {
        let written = WrittenLines()
        var logger = Logger(label: "test") { _ in LineLogHandler(format: .json) { written.keep($0) } }
        logger.logLevel = .trace
        let headers = try Self.headers()
        try await withService(["LOG_LEVEL": "trace"], logger: logger) { service in
            let contract = try await service.get("/openapi.json")
            let paths = try #require(contract["paths"]).fields
            for path in paths.keys.sorted() {
                let address = path.replacing("{id}", with: "1") + "?token=" + Self.secret
                for body in [#"{"\#(Self.secret)": "\#(Self.secret)"}"#, Self.secret, #"["\#(Self.secret)"]"#] {
                    for method in [HTTPRequest.Method.get, .post, .put, .patch, .delete] {
                        _ = try await service.send(method, address, body: body, headers: headers)
                    }
                }
            }
        }
        #expect(written.lines.count > 20)
        #expect(written.lines.filter { $0.contains(Self.secret) } == [])
    }

    private static func headers() throws -> HTTPFields {
        let own = try ["X-API-Key", "X-Request-Id"].map { try #require(HTTPField.Name($0)) }
        var headers: HTTPFields = [.authorization: "Bearer " + secret, .cookie: "session=" + secret]
        headers[own[0]] = secret
        // Not one that may be taken over into the log.
        headers[own[1]] = secret + " " + secret
        headers[.traceParent] = secret
        headers[.userAgent] = secret
        headers[.ifMatch] = "\"\(secret)\""
        return headers
    }
}

/// Lines as they are written.
private final class WrittenLines: Sendable {
    private let all = Mutex<[String]>([])

    var lines: [String] { all.withLock { $0 } }

    func keep(_ line: [UInt8]) { all.withLock { $0.append(String(decoding: line, as: UTF8.self)) } }
}
