import Foundation

/// What a value of the right type must also obey.
struct Rule<Value: Sendable>: Sendable {
    /// As in the description: `length`, `range`, …
    let name: String
    private let text: @Sendable () -> String
    let holds: @Sendable (Value) -> Bool

    /// - Parameter message: completes the sentence "`field` …". Composed only when the rule is broken.
    init(
        name: String,
        message: @autoclosure @escaping @Sendable () -> String,
        holds: @escaping @Sendable (Value) -> Bool
    ) {
        self.name = name
        text = message
        self.holds = holds
    }

    var message: String { text() }
}

extension Rule where Value: Comparable {
    static func range(_ range: ClosedRange<Value>) -> Rule {
        Rule(name: "range", message: "must be from \(text(range.lowerBound)) to \(text(range.upperBound))") {
            range.contains($0)
        }
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
