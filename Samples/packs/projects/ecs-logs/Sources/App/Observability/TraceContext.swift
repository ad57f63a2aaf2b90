import HTTPTypes
import Hummingbird
import Logging

/// The trace that a request is part of, as its caller says in `traceparent` (W3C Trace Context, section 3.2).
struct TraceContext: Sendable, Equatable {
    /// 32 hexadecimal digits, the same for everything that one request sets off.
    let traceID: String
    /// The caller's part, 16 hexadecimal digits.
    let parentID: String
    /// This service's part.
    let spanID: String
    /// Two hexadecimal digits, passed on.
    let flags: String

    /// What requests on behalf of this one, and jobs, carry as `traceparent`.
    var header: String { "00-\(traceID)-\(spanID)-\(flags)" }

    /// Nil for a request without a valid header, or with several.
    init?(_ request: Request) {
        let headers = request.headers[values: .traceParent]
        guard headers.count == 1 else { return nil }
        self.init(header: headers[0])
    }

    /// Nil for what is no `traceparent`. Of a later version, the part that this one knows is read.
    init?(header: String) {
        let parts = header.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 4, parts[0] != "ff", parts[0] != "00" || parts.count == 4,
            zip(parts, [2, 32, 16, 2]).allSatisfy({ $0.isHexadecimal(digits: $1) }),
            parts[1].contains(where: { $0 != "0" }), parts[2].contains(where: { $0 != "0" })
        else { return nil }
        traceID = parts[1]
        parentID = parts[2]
        flags = parts[3]
        let digits = String(UInt64.random(in: 1...(.max)), radix: 16)
        spanID = String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// To every line that is logged for the request.
    func add(to logger: inout Logger) {
        logger[metadataKey: "trace_id"] = .string(traceID)
        logger[metadataKey: "span_id"] = .string(spanID)
        logger[metadataKey: "parent_id"] = .string(parentID)
    }
}

extension String {
    /// In small letters, as the standard wants them.
    fileprivate func isHexadecimal(digits: Int) -> Bool {
        utf8.count == digits
            && utf8.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
            }
    }
}

extension HTTPField.Name {
    static let traceParent = Self("traceparent")!
}
