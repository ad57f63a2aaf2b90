import CoreMetrics
import Synchronization

/// Numbers of one kind.
protocol MetricSeries: AnyObject, Sendable {
    /// What `# TYPE` says.
    static var type: String { get }
    var samples: [MetricSample] { get }
}

/// One line of the page.
struct MetricSample: Sendable, Equatable {
    /// Behind the name: `_sum`.
    var suffix = ""
    /// The upper end of a bucket.
    var bound: String?
    var value: String
}

/// What only grows.
final class CounterSeries: CounterHandler, MetricSeries {
    static let type = "counter"
    private let value = Atomic<Int64>(0)

    var samples: [MetricSample] { [MetricSample(value: String(value.load(ordering: .relaxed)))] }

    func increment(by amount: Int64) { value.wrappingAdd(amount, ordering: .relaxed) }
    func reset() { value.store(0, ordering: .relaxed) }
}

/// What goes up and down.
final class GaugeSeries: MeterHandler, RecorderHandler, MetricSeries {
    static let type = "gauge"
    private let value = Mutex(0.0)

    var samples: [MetricSample] { [MetricSample(value: value.withLock { $0 }.metricText)] }

    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { self.value.withLock { $0 = value } }
    func increment(by amount: Double) { value.withLock { $0 += amount } }
    func decrement(by amount: Double) { value.withLock { $0 -= amount } }
    func record(_ value: Int64) { set(Double(value)) }
    func record(_ value: Double) { set(value) }
}

/// How values are spread: times in seconds.
final class HistogramSeries: TimerHandler, RecorderHandler, MetricSeries {
    static let type = "histogram"
    /// From a millisecond, less than which nobody waits for, to the time at which requests are given up.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

    private struct State {
        /// How many values are in each bucket and in none before it; the last one has no end.
        var counts = [Int64](repeating: 0, count: HistogramSeries.bounds.count + 1)
        var sum = 0.0
    }

    private let state = Mutex(State())

    var samples: [MetricSample] {
        let state = state.withLock { $0 }
        var total: Int64 = 0
        let ends = Self.bounds.map(\.metricText) + ["+Inf"]
        let buckets = zip(ends, state.counts).map { end, count in
            total += count
            return MetricSample(suffix: "_bucket", bound: end, value: String(total))
        }
        return buckets + [
            MetricSample(suffix: "_sum", value: state.sum.metricText),
            MetricSample(suffix: "_count", value: String(total)),
        ]
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1_000_000_000) }
    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        let bucket = Self.bounds.firstIndex { value <= $0 } ?? Self.bounds.count
        state.withLock { state in
            state.counts[bucket] += 1
            state.sum += value
        }
    }
}

extension Double {
    /// As Prometheus reads numbers.
    var metricText: String {
        if isNaN { return "NaN" }
        if isInfinite { return self < 0 ? "-Inf" : "+Inf" }
        return description
    }
}
