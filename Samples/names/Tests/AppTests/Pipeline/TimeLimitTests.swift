import Hummingbird
import Testing

@testable import App

struct TimeLimitTests {
    @Test func givesWhatIsInTime() async throws {
        let value = try await TimeLimit(.seconds(60)).run { 1 }
        #expect(value == 1)
    }

    @Test func cancelsWhatTakesTooLong() async throws {
        await #expect(throws: TimeLimitExceeded.self) {
            try await TimeLimit(.milliseconds(10)).run { try await Task.sleep(for: .seconds(60)) }
        }
    }

    @Test func answersWhenTheWorkTakesTooLong() async throws {
        try await withSlowService(timeout: .milliseconds(10)) { service in
            try await service.get("/api/v2/types").expectProblem(.serviceUnavailable)
        }
    }

    /// Nobody needs to get up for it: the log has the request, and no error.
    @Test func isNoUnexpectedError() async throws {
        let log = RecordedLog()
        try await withSlowService(timeout: .milliseconds(10), logger: log.logger) { service in
            try await service.get("/api/v2/types").expectProblem(.serviceUnavailable)
        }
        #expect(log.lines.contains { $0["status"] == 503 })
        #expect(!log.lines.contains { $0["message"] == "unexpected error" })
    }

    @Test func answersWhenTheBodyDoesNotCome() async throws {
        try await withSlowService(bodyTimeout: .milliseconds(10)) { service in
            let answer = try await service.send(.post, "/api/v2/types")
            answer.expectProblem(.requestTimeout)
            #expect(answer.headers[.connection] == "close")
        }
    }
}
