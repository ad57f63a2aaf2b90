import Hummingbird
import NIOCore

/// `GET /metrics`: what the service counts, for Prometheus. It tells how much the service is used, so whoever forwards
/// requests from outside should keep it inside.
struct MetricsBlueprint: Blueprint {
    let registry: MetricRegistry

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.get("metrics") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: registry.text))
            )
        }
    }
}
