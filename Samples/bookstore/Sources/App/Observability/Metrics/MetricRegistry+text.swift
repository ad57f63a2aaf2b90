extension MetricRegistry {
    /// In the text format of Prometheus, version 0.0.4.
    var text: String {
        var lines: [String] = []
        var name: String?
        for (key, series) in all {
            if key.name != name { lines.append("# TYPE \(key.name) \(type(of: series).type)") }
            name = key.name
            for sample in series.samples {
                let bound = sample.bound.map { [("le", $0)] } ?? []
                let labels = key.labels.map { ($0.name, $0.value) } + bound
                lines.append(key.name + sample.suffix + Self.text(labels) + " " + sample.value)
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func text(_ labels: [(String, String)]) -> String {
        if labels.isEmpty { return "" }
        return "{" + labels.map { "\($0.0)=\"\(escaped($0.1))\"" }.joined(separator: ",") + "}"
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
