import Foundation
import Logging
import Synchronization
import Testing

@testable import App

struct LogTests {
    @Test func writesOneLineForARequest() async throws {
        let log = RecordedLog()
        try await withService(logger: log.logger) { service in
            let answer = try await service.get("/health")
            #expect(log.lines.count == 1)
            let line = try #require(log.lines.first)
            #expect(line["log.level"] == "info")
            #expect(line["message"] == "GET /health")
            #expect(line["ecs.version"] == "8.11.0")
            #expect(line["event.dataset"] == "notes.requests")
            #expect(line["http.request.id"] == answer.headers[.requestID].map { .string($0) })
            #expect(line["event.action"] == "request")
            #expect(line["event.outcome"] == "success")
            #expect(line["labels.outcome"] == "accepted")
            #expect(line["http.response.status_code"] == 200)
            #expect(line["http.route"] == "/health")
            #expect(try #require(Int(line["event.duration"]?.text ?? "")) > 0)
            #expect(line["labels.hb.request.id"] == nil)
            #expect(Timestamp.date(try #require(line["@timestamp"]?.text)) != nil)
        }
    }

    @Test func tellsNothingOfTheQuery() async throws {
        let log = RecordedLog()
        try await withService(logger: log.logger) { service in
            _ = try await service.get("/health?token=secret")
            #expect(log.lines.count == 1)
            #expect(!log.lines.contains { $0.json.contains("secret") })
        }
    }

    @Test func tellsRefusalsFromFailures() async throws {
        let log = RecordedLog()
        try await withService(logger: log.logger) { service in
            _ = try await service.get("/v1/no-such-path")
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

    @Test func writesWhatTheLoggerAndItsProviderKnow() throws {
        let written = Written()
        var handler = LineLogHandler(format: .json) { written.keep($0) }
        handler.metadataProvider = Logger.MetadataProvider { ["trace": "1"] }
        handler[metadataKey: "part"] = "tests"
        Logger(label: "test") { [handler] _ in handler }.info("a message", metadata: ["more": .stringConvertible(0.5)])
        let line = try JSONValue(parsing: written.text.utf8)
        #expect(line["labels.trace"] == "1")
        #expect(line["labels.part"] == "tests")
        #expect(line["labels.more"] == .number("0.5"))
    }

    /// A message may quote what a client sent.
    @Test func writesTextOnOneLine() throws {
        let written = Written()
        let logger = Logger(label: "test") { _ in LineLogHandler(format: .text) { written.keep($0) } }
        logger.warning("a\nmessage\r\0", metadata: ["b": "2\n", "a": "1"])
        let words = written.text.split(separator: " ", maxSplits: 1)
        #expect(Timestamp.date(String(words[0])) != nil)
        #expect(words[1] == "warning a message   a=1 b=2 \n")
    }

    @Test(arguments: [(LogFormat.json, "{"), (.text, "2")])
    func goesToItsFileInItsFormat(_ format: LogFormat, _ start: String) async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/log"
            let logger = try Logger(configuration: .init(level: .warning, format: format, file: path))
            logger.info("not this")
            logger.warning("but this")
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.hasPrefix(start))
            #expect(text.contains("but this"))
            #expect(!text.contains("not this"))
            #expect(text.hasSuffix("\n"))
        }
    }

    @Test func showsStatementsOnRequestButNeverValues() async throws {
        let log = RecordedLog()
        var logger = log.logger
        logger.logLevel = .trace
        try await withDatabaseURL { [logger] url in
            let settings = ["DATABASE_URL": url]
            let database = try openDatabase(AppConfiguration.testing(settings).database, logger: logger)
            let sql = "SELECT count(*) FROM (SELECT 1) AS one WHERE 1 = ?1"
            _ = try await database.read { try $0.integer(sql, [.integer(123_456_789)]) }
            let messages = log.lines.compactMap { $0["message"]?.text }
            #expect(messages.contains(sql))
            #expect(!messages.contains { $0.contains("123456789") })
        }
    }

    /// Nor can it command a terminal, or end a line in a way of Unicode's own.
    @Test(arguments: ["\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{2028}", "\u{2029}"])
    func writesNoControls(_ control: String) {
        let line = LogLine(level: .info, message: "a\(control)b", metadata: ["key": "c\(control)d"]).bytes(.text)
        #expect(String(decoding: line, as: UTF8.self).hasSuffix("info a b key=c d"))
    }
}

/// What a handler writes.
private final class Written: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

    func keep(_ line: [UInt8]) { bytes.withLock { $0 += line } }
}
