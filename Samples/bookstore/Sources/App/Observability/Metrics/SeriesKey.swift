/// What tells one series from another: a name, and labels in the order of their names.
struct SeriesKey: Hashable, Comparable, Sendable {
    struct Label: Hashable, Comparable, Sendable {
        let name: String
        let value: String

        static func < (left: Label, right: Label) -> Bool { (left.name, left.value) < (right.name, right.value) }
    }

    /// With letters, digits and `_` only.
    let name: String
    let labels: [Label]

    init(name: String, labels: [(String, String)]) {
        self.name = Self.plain(name)
        self.labels = labels.map { Label(name: Self.plain($0.0), value: $0.1) }.sorted()
    }

    static func < (left: SeriesKey, right: SeriesKey) -> Bool {
        if left.name != right.name { return left.name < right.name }
        return left.labels.lexicographicallyPrecedes(right.labels)
    }

    /// As Prometheus wants names: `hb.requests` is `hb_requests`.
    private static func plain(_ name: String) -> String {
        let scalars = name.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_": scalar
            default: "_"
            }
        }
        let plain = String(String.UnicodeScalarView(scalars))
        return plain.first?.isNumber == true || plain.isEmpty ? "_" + plain : plain
    }
}
