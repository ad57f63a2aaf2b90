import Hummingbird
import NIOCore

/// `GET /metrics`: what the service counts, for Prometheus. It tells how much the service is used, so whoever forwards
/// requests from outside should keep it inside.
struct MetricsBlueprint: Blueprint {
    let registry: MetricRegistry
    let jobs: JobGauges

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.get("metrics") { _, context in
            do {
                try await jobs.refresh()
            } catch {
                // What is counted in the process is worth showing all the same.
                context.logger.error("how many jobs wait is not known", metadata: ["error": "\(error)"])
            }
            return Response(
                status: .ok,
                headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: registry.text))
            )
        }
    }
}
