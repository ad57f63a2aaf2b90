import Foundation

/// A regular expression of the description (ECMA-262), ready to match.
struct Pattern: Sendable {
    /// As the description spells it.
    let source: String
    private let expression: NSRegularExpression?

    /// - Parameters:
    ///   - source: for messages.
    ///   - icu: the same expression in ICU's dialect, where `\d`, `$` and `.` mean more than in ECMA-262.
    init(_ source: String, icu: String) {
        self.source = source
        expression = try? NSRegularExpression(pattern: icu)
        assert(expression != nil, "no regular expression: \(icu)")
    }

    /// Whether the expression is found anywhere in `text`.
    func matches(_ text: String) -> Bool {
        expression?.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
}

extension Rule<String> {
    /// The expression is searched for; one that should cover the whole text has anchors.
    static func pattern(_ pattern: Pattern) -> Rule {
        Rule(name: "pattern", message: "must match \(pattern.source)") { pattern.matches($0) }
    }
}
