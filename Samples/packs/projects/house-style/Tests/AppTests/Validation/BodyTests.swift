// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Hummingbird
import Testing

@testable import App

/// Bodies that no honest client sends.
struct BodyTests {
    @Test func refusesABodyThatBreaksOff() async throws {
        let (body, source) = RequestBody.makeStream()
        source.finish(BrokenOff())
        let head = HTTPRequest(method: .post, scheme: "http", authority: "a", path: "/")
        let error = await #expect(throws: Problem.self) {
            _ = try await Request(head: head, body: body).fields(.testing)
        }
        #expect(error?.status == .badRequest)
        #expect(error?.headers[.connection] == "close")
    }

    @Test func givesUpOnAListOfErrors() throws {
        let list = JSONValue.array(Array(repeating: .null, count: 100_000))
        var reader = try FieldReader(.object(["list": list]))
        let _: [String] = reader.list("list", over: nil)
        let error = #expect(throws: Problem.self) { try reader.finish() }
        #expect(error?.errors.count == Problem.mostErrors)
    }

    @Test func countsAListBeforeReadingIt() throws {
        var reader = try FieldReader(.object(["list": ["a", "b", "c"]]))
        let _: [String] = reader.list("list", over: nil, items: 0...2)
        let error = #expect(throws: Problem.self) { try reader.finish() }
        #expect(error?.errors.map(\.rule) == ["items"])
    }

    @Test func takesAValueAsItIsSpelled() throws {
        #expect(try Accented(json: "\u{e9}") == .acute)
        let misfit = #expect(throws: Misfit.self) { try Accented(json: "e\u{301}") }
        #expect(misfit?.rule == "values")
    }

    private enum Accented: String, CaseIterable, FieldValue {
        case acute = "\u{e9}"
        static let placeholder = Accented.acute
    }

    private struct BrokenOff: Error {}
}
