import Foundation

/// What a value of the right type must also obey.
struct Rule<Value: Sendable>: Sendable {
    /// As in the description: `length`, `range`, …
    let name: String
    /// Completes the sentence "`field` …".
    let message: String
    let holds: @Sendable (Value) -> Bool
}

extension Rule where Value: Comparable {
    static func range(_ range: ClosedRange<Value>) -> Rule {
        let message = "must be from \(text(range.lowerBound)) to \(text(range.upperBound))"
        return Rule(name: "range", message: message) { range.contains($0) }
    }

    static func range(_ range: PartialRangeFrom<Value>) -> Rule {
        Rule(name: "range", message: "must be at least \(text(range.lowerBound))") { range.contains($0) }
    }

    static func range(_ range: PartialRangeThrough<Value>) -> Rule {
        Rule(name: "range", message: "must be at most \(text(range.upperBound))") { range.contains($0) }
    }

    private static func text(_ bound: Value) -> String {
        (bound as? Date).map { Timestamp.string($0) } ?? "\(bound)"
    }
}
