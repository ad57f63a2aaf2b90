import CoreMetrics
import Hummingbird
import Synchronization

/// Counts requests by route and status, the refused ones by reason, and how long they take.
final class RequestMetrics: Sendable {
    /// What requests have in common that are counted together.
    private struct Kind: Hashable {
        let route: String
        let method: String
        let status: Int
    }

    private struct Series {
        let requests: Counter
        let outcomes: Counter
        let durations: Timer
    }

    private let factory: any MetricsFactory
    /// Found by their names and labels only once: that takes longer than to answer from the cache.
    private let known = Mutex<[Kind: Series]>([:])

    /// - Parameter factory: where the numbers go.
    init(factory: any MetricsFactory) {
        self.factory = factory
    }

    func count(_ request: Request, _ status: HTTPResponse.Status, _ latency: Duration, _ context: AppContext) {
        let kind = Kind(
            route: context.endpointPath ?? "none",
            method: Self.label(request.method),
            status: status.code
        )
        let series = known.withLock { known in
            if let series = known[kind] { return series }
            let series = makeSeries(kind, status)
            known[kind] = series
            return series
        }
        series.requests.increment()
        series.outcomes.increment()
        series.durations.record(duration: latency)
    }

    private func makeSeries(_ kind: Kind, _ status: HTTPResponse.Status) -> Series {
        let route = [("route", kind.route), ("method", kind.method)]
        let outcome = RequestOutcome(status)
        let reason = outcome == .accepted ? "none" : status.reasonPhrase.lowercased().replacing(" ", with: "-")
        return Series(
            requests: Counter(
                label: "http_requests_total",
                dimensions: route + [("status", String(status.code))],
                factory: factory
            ),
            outcomes: Counter(
                label: "http_outcomes_total",
                dimensions: [("outcome", outcome.rawValue), ("reason", reason)],
                factory: factory
            ),
            durations: Timer(label: "http_request_duration_seconds", dimensions: route, factory: factory)
        )
    }

    /// Of an endless number of methods that clients make up, one.
    private static func label(_ method: HTTPRequest.Method) -> String {
        switch method {
        case .get, .head, .post, .put, .patch, .delete, .options: method.rawValue
        default: "other"
        }
    }
}
