// SPDX-License-Identifier: Apache-2.0
// The shelving team

extension Rule<String> {
    /// Counted in Unicode scalars, as JSON Schema does.
    static func length(_ range: ClosedRange<Int>) -> Rule {
        let span = range.lowerBound == 0 ? "at most" : "\(range.lowerBound) to"
        return Rule(name: "length", message: "must have \(span) \(range.upperBound) characters") {
            range.contains($0.unicodeScalars.count)
        }
    }

    static let notBlank = Rule(name: "blank", message: "must not be blank") { text in
        text.unicodeScalars.contains { !$0.properties.isWhitespace }
    }
}
