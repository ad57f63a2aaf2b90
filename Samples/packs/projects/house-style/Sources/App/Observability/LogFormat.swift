// SPDX-License-Identifier: Apache-2.0
// The shelving team

/// How log lines are written: for people, or one JSON object a line.
enum LogFormat: String, Sendable, CaseIterable, SettingValue {
    case text
    case json

    static var expected: String { allCases.map(\.rawValue).joined(separator: " or ") }

    init?(setting text: String) {
        self.init(rawValue: text)
    }
}
