import Hummingbird
import Logging

/// The one line that each request leaves.
enum RequestLog {
    static func write(_ request: Request, _ status: HTTPResponse.Status, _ latency: Duration, _ context: AppContext) {
        let outcome = status.code < 400 ? "accepted" : status.code < 500 ? "rejected" : "failed"
        context.logger.info(
            "\(request.method) \(request.uri.path)",
            metadata: [
                "stage": "request",
                "outcome": .string(outcome),
                "status": .stringConvertible(status.code),
                "principal": .string(context.identity.text),
                "route": .string(context.endpointPath ?? "none"),
                "latency_ms": .stringConvertible(latency.milliseconds),
            ]
        )
    }
}

extension Duration {
    /// With three decimals.
    fileprivate var milliseconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds * 1_000_000 + attoseconds / 1_000_000_000_000) / 1_000
    }
}
