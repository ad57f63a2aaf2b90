extension Rule<JSONValue> {
    /// Counted in bytes of the JSON without blanks.
    static func length(_ range: ClosedRange<Int>) -> Rule {
        Rule(name: "length", message: "must have \(range.lowerBound) to \(range.upperBound) bytes of JSON") {
            range.contains($0.jsonText.utf8.count)
        }
    }
}
