extension Rule<JSONValue> {
    /// Counted in bytes of the JSON without blanks.
    static func length(_ range: ClosedRange<Int>) -> Rule {
        let message = "must have \(range.lowerBound) to \(range.upperBound) bytes of JSON"
        return Rule(name: "length", message: message) { range.contains($0.jsonText.utf8.count) }
    }
}
