// SPDX-License-Identifier: Apache-2.0
// The shelving team

import HTTPTypes
import Testing

@testable import App

/// `traceparent`, as W3C Trace Context has it.
struct TraceContextTests {
    private static let header = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

    @Test func isReadAndPassedOn() throws {
        let trace = try #require(TraceContext(header: Self.header))
        #expect(trace.traceID == "0af7651916cd43dd8448eb211c80319c")
        #expect(trace.parentID == "b7ad6b7169203331")
        let passedOn = try #require(TraceContext(header: trace.header))
        #expect(passedOn.traceID == trace.traceID)
        #expect(passedOn.parentID == trace.spanID)
        #expect(passedOn.flags == "01")
        #expect(trace.spanID != trace.parentID)
    }

    /// Of a later version, what this one knows.
    @Test func isReadOfALaterVersion() {
        #expect(TraceContext(header: "cc" + Self.header.dropFirst(2) + "-what-comes") != nil)
    }

    @Test(arguments: [
        "", "00", "garbage", header + "-more", header.uppercased(), "ff" + header.dropFirst(2), " " + header,
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0af7651916cd43dd8448eb211c80319-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b716920333-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1",
        "00-0af7651916cd43dd8448eb211c80319g-b7ad6b7169203331-01",
        "00_0af7651916cd43dd8448eb211c80319c_b7ad6b7169203331_01",
    ])
    func isNothingElse(_ header: String) {
        #expect(TraceContext(header: header) == nil)
    }

    @Test func isInEveryLineOfItsRequest() async throws {
        let log = RecordedLog()
        try await withService(logger: log.logger) { service in
            _ = try await service.get("/health", headers: [.traceParent: Self.header])
            let line = try #require(log.lines.last)
            #expect(line["trace_id"] == "0af7651916cd43dd8448eb211c80319c")
            #expect(line["parent_id"] == "b7ad6b7169203331")
            #expect(line["span_id"] != nil)
            _ = try await service.get("/health", headers: [.traceParent: "00-nonsense"])
            #expect(log.lines.last?["trace_id"] == nil)
            var twice: HTTPFields = [.traceParent: Self.header]
            twice.append(HTTPField(name: .traceParent, value: Self.header))
            _ = try await service.get("/health", headers: twice)
            #expect(log.lines.last?["trace_id"] == nil)
        }
    }
}
