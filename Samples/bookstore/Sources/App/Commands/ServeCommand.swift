import ArgumentParser
import Hummingbird
import Metrics

/// Serves HTTP until SIGTERM or SIGINT, then finishes the requests in flight.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serve HTTP (default).")

    func run() async throws {
        let metrics = MetricRegistry()
        // What libraries count, and `Counter(label:)` anywhere in the service, is shown too.
        MetricsSystem.bootstrap(metrics)
        let application = try await buildApplication(configuration: .load(), metrics: metrics)
        try await application.runService()
    }
}
