import CoreMetrics
import Synchronization

/// Everything that is counted, in the memory of this process: what stands behind swift-metrics.
///
/// A name with its labels is one series for as long as the process runs, so labels must have few values: a route, never
/// a path.
final class MetricRegistry: MetricsFactory {
    private let series = Mutex<[SeriesKey: any MetricSeries]>([:])

    /// In the order of their names and labels.
    var all: [(key: SeriesKey, series: any MetricSeries)] {
        series.withLock { $0.map { ($0.key, $0.value) } }.sorted { $0.key < $1.key }
    }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        find(label, dimensions) { CounterSeries() }
    }

    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        find(label, dimensions) { GaugeSeries() }
    }

    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        aggregate ? find(label, dimensions) { HistogramSeries() } : find(label, dimensions) { GaugeSeries() }
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        find(label, dimensions) { HistogramSeries() }
    }

    // A series that goes would come back at zero: the page keeps what it has once shown.
    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyMeter(_ handler: any MeterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}

    /// One that was made as another kind is left as it is; the new one is counted and not shown.
    private func find<Series: MetricSeries>(
        _ label: String,
        _ dimensions: [(String, String)],
        _ make: () -> Series
    ) -> Series {
        let key = SeriesKey(name: label, labels: dimensions)
        return series.withLock { series in
            if let known = series[key] { return known as? Series ?? make() }
            let new = make()
            series[key] = new
            return new
        }
    }
}
