import CoreMetrics
import HTTPTypes
import Metrics
import Testing

@testable import App

/// `GET /metrics`
struct MetricsTests {
    @Test func countsWhatBecameOfRequests() async throws {
        try await withService { service in
            _ = try await service.get("/health")
            _ = try await service.get("/health")
            _ = try await service.get("/v1/no-such-path")
            _ = try await service.delete("/health")
            let answer = try await service.get("/metrics")
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
            let lines = Set(answer.body.split(separator: "\n"))
            #expect(lines.contains("# TYPE http_requests_total counter"))
            #expect(lines.contains(#"http_requests_total{method="GET",route="/health",status="200"} 2"#))
            #expect(lines.contains(#"http_requests_total{method="DELETE",route="/health",status="405"} 1"#))
            #expect(lines.contains(#"http_outcomes_total{outcome="accepted",reason="none"} 2"#))
            #expect(lines.contains(#"http_outcomes_total{outcome="rejected",reason="not-found"} 1"#))
            #expect(lines.contains(#"http_outcomes_total{outcome="rejected",reason="method-not-allowed"} 1"#))
            #expect(lines.contains(#"http_request_duration_seconds_count{method="GET",route="/health"} 2"#))
        }
    }

    /// Clients that make paths and methods up must not fill the memory.
    @Test func isBounded() async throws {
        try await withService { service in
            let method = try #require(HTTPRequest.Method("BREW"))
            for number in 0..<20 {
                _ = try await service.get("/v1/made-up-\(number)")
                _ = try await service.send(method, "/v1/made-up-\(number)")
            }
            let text = try await service.get("/metrics").body
            #expect(!text.contains("made-up"))
            #expect(!text.contains("BREW"))
            #expect(text.contains(#"method="other",route="NotFound""#))
        }
    }

    @Test func spreadsTimesOverBuckets() {
        let registry = MetricRegistry()
        for milliseconds in [1, 2, 400, 60_000] {
            Timer(label: "work", dimensions: [], factory: registry).recordMilliseconds(milliseconds)
        }
        let lines = registry.text.split(separator: "\n")
        #expect(lines.first == "# TYPE work histogram")
        #expect(lines.contains(#"work_bucket{le="0.001"} 1"#))
        #expect(lines.contains(#"work_bucket{le="0.25"} 2"#))
        #expect(lines.contains(#"work_bucket{le="0.5"} 3"#))
        #expect(lines.contains(#"work_bucket{le="30.0"} 3"#))
        #expect(lines.contains(#"work_bucket{le="+Inf"} 4"#))
        #expect(lines.contains("work_sum 60.403"))
        #expect(lines.contains("work_count 4"))
    }

    @Test func writesNamesAndValuesThatCanBeRead() {
        let registry = MetricRegistry()
        CoreMetrics.Counter(label: "a.b-c", dimensions: [("x.y", "say \"hi\"\n\\")], factory: registry).increment(by: 3)
        Gauge(label: "0", dimensions: [], factory: registry).record(-1.5)
        #expect(
            registry.text == """
                # TYPE _0 gauge
                _0 -1.5
                # TYPE a_b_c counter
                a_b_c{x_y="say \\"hi\\"\\n\\\\"} 3

                """
        )
    }

    @Test func movesGauges() {
        let registry = MetricRegistry()
        let meter = Meter(label: "a", dimensions: [], factory: registry)
        meter.set(1)
        meter.increment(by: 2.5)
        meter.decrement(by: 0.5)
        #expect(registry.text == "# TYPE a gauge\na 3.0\n")
    }

    @Test(arguments: [(Double.nan, "NaN"), (.infinity, "+Inf"), (-.infinity, "-Inf")])
    func writesWhatIsNoNumber(_ value: Double, _ text: String) {
        let registry = MetricRegistry()
        Gauge(label: "a", dimensions: [], factory: registry).record(value)
        #expect(registry.text == "# TYPE a gauge\na \(text)\n")
    }

    @Test func tellsAKindOnce() {
        let registry = MetricRegistry()
        for path in ["/a", "/b"] {
            CoreMetrics.Counter(label: "a", dimensions: [("path", path)], factory: registry).increment()
        }
        #expect(registry.text.split(separator: "\n").count { $0.hasPrefix("#") } == 1)
    }

    /// A name belongs to one kind: two under one `# TYPE` could not be read.
    @Test func showsANameAsOneKind() {
        let registry = MetricRegistry()
        CoreMetrics.Counter(label: "a", dimensions: [], factory: registry).increment()
        Gauge(label: "a", dimensions: [], factory: registry).record(7)
        #expect(registry.text == "# TYPE a counter\na 1\n")
    }
}
