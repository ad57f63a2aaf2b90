import CoreMetrics

/// Counts attempts at jobs by their outcome, and how long they take.
struct JobMetrics: Sendable {
    private let factory: any MetricsFactory

    /// - Parameter factory: where the numbers go.
    init(factory: any MetricsFactory) {
        self.factory = factory
    }

    func count(_ outcome: JobOutcome, _ latency: Duration, of job: String) {
        let labels = [("job", job), ("outcome", outcome.label)]
        Counter(label: "job_attempts_total", dimensions: labels, factory: factory).increment()
        Timer(label: "job_duration_seconds", dimensions: [("job", job)], factory: factory).record(duration: latency)
    }
}
