import CoreMetrics
import Synchronization

/// Shows how many jobs there are in which state, and for how long the oldest that waits could have begun. That is the same
/// in all processes.
final class JobGauges: Sendable {
    private let jobs: StoredJobs
    private let factory: any MetricsFactory
    /// Of jobs that were shown once: they are shown at zero when there are none any more.
    private let names: Mutex<Set<String>>

    /// - Parameter factory: where the numbers go.
    init(jobs: StoredJobs, factory: any MetricsFactory) {
        self.jobs = jobs
        self.factory = factory
        names = Mutex(Set(JobHandlers.all(database: jobs.database).names))
    }

    func refresh() async throws {
        let depths = try await jobs.depths()
        let all = names.withLock { names in
            names.formUnion(depths.map(\.name))
            return names
        }
        let now = jobs.clock.now()
        for name in all {
            show(depths.first { $0.name == name } ?? JobDepth(name: name), now)
        }
    }

    private func show(_ depth: JobDepth, _ now: Int64) {
        for (state, count) in [("waiting", depth.waiting), ("running", depth.running), ("dead", depth.dead)] {
            let labels = [("job", depth.name), ("state", state)]
            Meter(label: "jobs", dimensions: labels, factory: factory).set(Double(count))
        }
        let age = Double(max(0, now - (depth.oldest ?? now))) / 1_000
        Meter(label: "job_oldest_seconds", dimensions: [("job", depth.name)], factory: factory).set(age)
    }
}
