import HTTPTypes
import Hummingbird
import Testing

@testable import App

/// What is answered when something goes wrong.
struct ErrorTests {
    @Test(arguments: ["/v1/no-such-path", "/", "/no-such-path", "/health/no-such-path"])
    func knowsNoOther(_ path: String) async throws {
        try await withService { service in
            try await service.get(path).expectProblem(.notFound)
        }
    }

    /// The log has what the answer must not tell.
    @Test func keepsWhatNobodyForesawToItself() async throws {
        let log = RecordedLog()
        try await withBrokenService(log.logger) { service in
            let answer = try await service.get("/v1/notes")
            answer.expectProblem(.internalServerError)
            #expect(!answer.body.contains("no such table"))
            #expect(!answer.body.contains("Failure"))
            let line = try #require(log.lines.first { $0["level"] == "error" })
            #expect(line["error"]?.text.contains("no such table") == true)
            #expect(line["request_id"] == answer["request_id"])
        }
    }

    /// Whatever the framework, or a library, says about it.
    @Test(arguments: [.internalServerError, .badGateway] as [HTTPResponse.Status])
    func keepsTheFailuresOfOthersToItself(_ status: HTTPResponse.Status) async throws {
        let router = Router(context: AppContext.self)
        router.add(middleware: ErrorMiddleware())
        router.get("failure") { _, _ -> Response in throw HTTPError(status, message: "passwords") }
        try await withRoutes(router) { service in
            let answer = try await service.get("/failure")
            answer.expectProblem(.internalServerError)
            #expect(!answer.body.contains("passwords"))
        }
    }

    @Test func namesNoMoreErrorsThanAnyoneReads() throws {
        let errors = (0..<5_000).map { FieldError(field: "field\($0)", rule: "unknown", message: "is not a field") }
        let answer = Problem.invalid(errors).response(path: "/", requestID: "id")
        #expect(try #require(answer.body.contentLength) < 100 * Problem.mostErrors)
        #expect(try #require(answer.body.contentLength) > 10 * Problem.mostErrors)
    }

    @Test func namesTheTypeOfAProblem() {
        #expect(ProblemType.uri(for: .notFound) == "about:blank")
    }
}
