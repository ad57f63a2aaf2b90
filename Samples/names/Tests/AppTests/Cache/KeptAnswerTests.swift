import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import App

struct KeptAnswerTests {
    @Test func comesBackAsItWas() async throws {
        var headers: HTTPFields = [.contentType: "application/json", .eTag: "\"1\"", .xCache: "?"]
        headers.append(HTTPField(name: .link, value: "<a>; rel=next"))
        headers.append(HTTPField(name: .link, value: "<b>; rel=prev"))
        let body = ResponseBody(contentsOf: ["{\"é\":", "1}"].map { ByteBuffer(string: $0) })
        let response = Response(status: .created, headers: headers, body: body)
        let kept = try #require(KeptAnswer(try await KeptAnswer(response, at: 1_234).bytes))
        #expect(kept.time == 1_234)
        #expect(kept.status == .created)
        #expect(kept.headers == headers)
        #expect(String(buffer: kept.body) == "{\"é\":1}")
        #expect(kept.response.body.contentLength == 8)
    }

    @Test func mayBeEmpty() async throws {
        let kept = try #require(KeptAnswer(try await KeptAnswer(Response(status: .ok), at: 0).bytes))
        #expect(kept.headers.isEmpty)
        #expect(kept.body.readableBytes == 0)
    }

    /// A store that several versions of the service share may hold what this one does not understand.
    @Test func isNoneWhereTheBytesAreNot() async throws {
        let answer = try await KeptAnswer(Response(status: .ok, headers: [.eTag: "\"1\""]), at: 0).bytes
        for length in 0..<answer.readableBytes {
            #expect(KeptAnswer(answer.getSlice(at: 0, length: length) ?? ByteBuffer()) == nil)
        }
        var other = answer
        other.setInteger(2 as UInt8, at: 0)
        #expect(KeptAnswer(other) == nil)
        #expect(KeptAnswer(ByteBuffer(string: "{\"id\":1}")) == nil)
    }
}
