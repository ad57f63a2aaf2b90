import Hummingbird
import Logging

/// The one line that each request leaves.
enum RequestLog {
    static func write(_ request: Request, _ response: Response, _ latency: Duration, _ context: AppContext) {
        var metadata: Logger.Metadata = [
            "stage": "request",
            "outcome": .string(RequestOutcome(response.status).rawValue),
            "status": .stringConvertible(response.status.code),
            "route": .string(context.endpointPath ?? "none"),
            "latency_ms": .stringConvertible(latency.milliseconds),
        ]
        metadata["principal"] = .string(context.identity.text)
        if let id = entityID(request, response, context) { metadata["entity_id"] = .string(id) }
        context.logger.info("\(request.method) \(request.uri.path)", metadata: metadata)
    }

    /// The row that the request made, else the one that its path names as `{id}`.
    private static func entityID(_ request: Request, _ response: Response, _ context: AppContext) -> String? {
        if response.status == .created, let location = response.headers[.location] {
            return location.split(separator: "/").last.map(String.init)
        }
        // By bytes: to split text by characters takes twenty times as long.
        let slash = UInt8(ascii: "/")
        let template = context.endpointPath?.utf8.split(separator: slash) ?? []
        guard let index = template.firstIndex(where: { $0.elementsEqual("{id}".utf8) }) else { return nil }
        let segments = request.uri.path.utf8.split(separator: slash)
        return segments.indices.contains(index) ? String(Substring(segments[index])) : nil
    }
}

/// What became of a request.
enum RequestOutcome: String, Sendable {
    case accepted
    /// Refused for what the client sent.
    case rejected
    /// Failed for what the service did.
    case failed

    init(_ status: HTTPResponse.Status) {
        self = status.code < 400 ? .accepted : status.code < 500 ? .rejected : .failed
    }
}

extension Duration {
    /// With three decimals.
    var milliseconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds * 1_000_000 + attoseconds / 1_000_000_000_000) / 1_000
    }
}
