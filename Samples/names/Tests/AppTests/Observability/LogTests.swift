import Logging
import Testing

@testable import App

struct LogTests {
    @Test func writesOneLineForARequest() async throws {
        let log = RecordedLog()
        try await withService(logger: log.logger) { service in
            let answer = try await service.get("/health")
            #expect(log.lines.count == 1)
            let line = try #require(log.lines.first)
            #expect(line["level"] == "info")
            #expect(line["message"] == "GET /health")
            #expect(line["request_id"] == answer.headers[.requestID].map { .string($0) })
            #expect(line["stage"] == "request")
            #expect(line["outcome"] == "accepted")
            #expect(line["status"] == 200)
            #expect(line["route"] == "/health")
            #expect(line["latency_ms"] != nil)
            #expect(Timestamp.date(try #require(line["time"]?.text)) != nil)
        }
    }

    @Test func tellsRefusalsFromFailures() async throws {
        let log = RecordedLog()
        try await withService(logger: log.logger) { service in
            _ = try await service.get("/api/v2/no-such-path")
            #expect(log.lines.last?["outcome"] == "rejected")
            #expect(log.lines.last?["status"] == 404)
        }
        try await withBrokenService(log.logger) { service in
            _ = try await service.get("/ready")
            #expect(log.lines.last?["outcome"] == "failed")
            #expect(log.lines.last?["status"] == 503)
        }
    }

    @Test func writesNestedMetadataAsJSON() throws {
        let log = RecordedLog()
        log.logger.info(
            "a \"quoted\" message\n",
            metadata: ["list": ["a", "b"], "map": ["key": "value"], "number": .stringConvertible(1)]
        )
        let line = try #require(log.lines.first)
        #expect(line["message"] == "a \"quoted\" message\n")
        #expect(line["list"] == ["a", "b"])
        #expect(line["map"] == ["key": "value"])
        #expect(line["number"] == 1)
    }

    @Test func showsStatementsOnRequestButNeverValues() async throws {
        let log = RecordedLog()
        var logger = log.logger
        logger.logLevel = .trace
        let database = try openDatabase(AppConfiguration.testing().database, logger: logger)
        _ = try await database.read { try $0.integer("SELECT ?1", [.integer(123_456_789)]) }
        let messages = log.lines.compactMap { $0["message"]?.text }
        #expect(messages.contains("SELECT ?1"))
        #expect(!messages.contains { $0.contains("123456789") })
    /// Nor can it command a terminal, or end a line in a way of Unicode's own.
    @Test(arguments: ["\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{2028}", "\u{2029}"])
    func writesNoControls(_ control: String) {
        let line = LogLine(level: .info, message: "a\(control)b", metadata: ["key": "c\(control)d"]).bytes(.text)
        #expect(String(decoding: line, as: UTF8.self).hasSuffix("info a b key=c d"))
    }

    /// A client cannot forge lines of its own.
    @Test func writesTextOnOneLine() {
        let line = LogLine(level: .info, message: "first\nsecond\r", metadata: ["key": "a\nb"]).bytes(.text)
        #expect(!line.contains { $0 < 0x20 })
        let text = String(decoding: line, as: UTF8.self)
        #expect(text.hasSuffix("info first second  key=a b"))
    }
}
