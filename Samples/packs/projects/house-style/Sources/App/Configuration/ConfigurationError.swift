// SPDX-License-Identifier: Apache-2.0
// The shelving team

/// A setting that is missing or wrong. It stops the start-up.
struct ConfigurationError: Error, CustomStringConvertible {
    /// The environment variable, `HTTP_PORT`.
    let variable: String
    let reason: String

    init(_ variable: String, _ reason: String) {
        self.variable = variable
        self.reason = reason
    }

    var description: String { "\(variable) \(reason)" }
}
