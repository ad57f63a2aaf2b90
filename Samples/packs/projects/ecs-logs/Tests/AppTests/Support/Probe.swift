import Testing

@testable import App

/// A value for one field, and the rules it breaks.
struct Probe: Sendable, CustomTestStringConvertible {
    let field: String
    let value: JSONValue
    let broken: [String]

    init(_ field: String, _ value: JSONValue, breaks broken: String...) {
        self.field = field
        self.value = value
        self.broken = broken
    }

    /// As `Answer.expectProblem` takes them.
    var errors: [String] { broken.map { "\(field): \($0)" } }

    var testDescription: String { "\(field): \(value.text.prefix(40))" }
}

extension [Probe] {
    /// The first probe of each field.
    var onePerField: [Probe] {
        var fields: Set<String> = []
        return filter { fields.insert($0.field).inserted }
    }
}
