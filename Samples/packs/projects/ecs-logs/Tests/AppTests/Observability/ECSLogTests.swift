import Logging
import Testing

@testable import App

/// Lines as the Elastic Common Schema wants them.
struct ECSLogTests {
    private func line(_ metadata: Logger.Metadata) throws -> JSONValue {
        let line = LogLine(level: .warning, message: "a message", metadata: metadata)
        return try JSONValue(parsing: line.bytes(.json))
    }

    @Test func haveTheSchemasNames() throws {
        let line = try line(["request_id": "1", "status": .stringConvertible(404), "trace_id": "2", "color": "red"])
        #expect(line["log.level"] == "warning")
        #expect(line["message"] == "a message")
        #expect(line["http.request.id"] == "1")
        #expect(line["http.response.status_code"] == 404)
        #expect(line["trace.id"] == "2")
        #expect(line["labels.color"] == "red")
        #expect(line["level"] == nil)
        #expect(line["request_id"] == nil)
    }

    @Test(arguments: [("accepted", "success"), ("rejected", "failure"), ("failed", "failure")])
    func haveTheSchemasOutcomes(_ outcome: String, _ expected: String) throws {
        let line = try line(["outcome": .string(outcome)])
        #expect(line["event.outcome"] == .string(expected))
        #expect(line["labels.outcome"] == .string(outcome))
    }

    @Test func haveDurationsInNanoseconds() throws {
        #expect(try line(["latency_ms": .stringConvertible(1.25)])["event.duration"] == 1_250_000)
    }
}
