import CoreMetrics
import Hummingbird

/// Counts requests by route and status, the refused ones by reason, and how long they take.
struct RequestMetrics: Sendable {
    private let factory: any MetricsFactory

    /// - Parameter factory: where the numbers go.
    init(factory: any MetricsFactory) {
        self.factory = factory
    }

    func count(_ request: Request, _ status: HTTPResponse.Status, _ latency: Duration, _ context: AppContext) {
        // Of an endless number of paths and methods that clients make up, one each.
        let route = [("route", context.endpointPath ?? "none"), ("method", Self.label(request.method))]
        let outcome = RequestOutcome(status)
        let reason = outcome == .accepted ? "none" : status.reasonPhrase.lowercased().replacing(" ", with: "-")
        Counter(
            label: "http_requests_total",
            dimensions: route + [("status", String(status.code))],
            factory: factory
        ).increment()
        Counter(
            label: "http_outcomes_total",
            dimensions: [("outcome", outcome.rawValue), ("reason", reason)],
            factory: factory
        ).increment()
        Timer(label: "http_request_duration_seconds", dimensions: route, factory: factory).record(duration: latency)
    }

    private static func label(_ method: HTTPRequest.Method) -> String {
        let known: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]
        return known.contains(method) ? method.rawValue : "other"
    }
}
