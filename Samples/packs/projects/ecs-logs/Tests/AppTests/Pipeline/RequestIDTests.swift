import Testing

@testable import App

/// `X-Request-Id`
struct RequestIDTests {
    @Test(arguments: ["a", "0123-abc_DEF.4", String(repeating: "x", count: 128)])
    func takesOver(_ id: String) async throws {
        try await withService { service in
            let answer = try await service.get("/health", headers: [.requestID: id])
            #expect(answer.headers[.requestID] == id)
        }
    }

    @Test(arguments: ["", "two words", "quote\"", "ü", String(repeating: "x", count: 129)])
    func replaces(_ id: String) async throws {
        try await withService { service in
            let answer = try await service.get("/health", headers: [.requestID: id])
            let given = try #require(answer.headers[.requestID])
            #expect(given != id)
            #expect(!given.isEmpty)
        }
    }

    @Test func isAnotherForEachRequest() async throws {
        try await withService { service in
            let first = try await service.get("/health").headers[.requestID]
            let second = try await service.get("/health").headers[.requestID]
            #expect(try #require(first) != #require(second))
        }
    }
}
