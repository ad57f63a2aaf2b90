// SPDX-License-Identifier: Apache-2.0
// The shelving team

/// One broken rule: which field or parameter, which rule, and what would be right.
struct FieldError: Error, Sendable, Equatable, JSONRepresentable {
    /// The name on the wire; empty for the body as a whole.
    var field: String
    /// The rule's name, as the description spells it: `length`, `range`, `required`, …
    var rule: String
    /// Completes the sentence "`field` …".
    var message: String

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("field", field)
            json.member("rule", rule)
            json.member("message", message)
        }
    }
}
