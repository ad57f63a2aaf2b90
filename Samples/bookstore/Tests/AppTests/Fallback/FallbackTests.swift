import Foundation
import Testing

/// The page that answers what nothing else knows.
struct FallbackTests {
    @Test(arguments: ["/", "/some/page", "/health/no-such-path", "/Package.swift"])
    func answersWithThePage(_ path: String) async throws {
        let page = try String(contentsOfFile: "public/index.html", encoding: .utf8)
        try await withService { service in
            let answer = try await service.get(path)
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
            #expect(answer.body == page)
        }
    }

    @Test(arguments: ["/../Package.swift", "/a/../../Package.swift", "/..%2FPackage.swift"])
    func leadsToNoOtherFile(_ path: String) async throws {
        try await withService { service in
            try await service.get(path).expectProblem(.badRequest)
        }
    }

    /// A part of a file is never sent, so that no range can be wrong.
    @Test(arguments: ["bytes=0-4", "bytes=-5", "bytes=99999-", "bytes=5-2", "nonsense"])
    func sendsWholeFiles(_ range: String) async throws {
        try await withService { service in
            let whole = try await service.get("/index.html")
            let answer = try await service.get("/index.html", headers: [.range: range])
            #expect(answer.status == .ok)
            #expect(answer.body == whole.body)
            #expect(answer.headers[.contentLength] == whole.headers[.contentLength])
        }
    }

    @Test(arguments: ["/v1/no-such-path", "/" + "/v1/no-such-path"])
    func leavesTheAPIAlone(_ path: String) async throws {
        try await withService { service in
            try await service.get(path).expectProblem(.notFound)
        }
    }

    @Test func answersHEADAsGET() async throws {
        try await withService { service in
            let answer = try await service.send(.head, "/some/page")
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
        }
    }

    @Test func isForGETAlone() async throws {
        try await withService { service in
            try await service.delete("/some/page").expectProblem(.notFound)
        }
    }
}
