// SPDX-License-Identifier: Apache-2.0
// The shelving team

import HTTPTypes

/// What every answer tells browsers, so that nothing in it runs, is framed or is taken for something else.
enum SecurityHeaders {
    private static let all = [
        HTTPField(name: .xContentTypeOptions, value: "nosniff"),
        HTTPField(name: .contentSecurityPolicy, value: "default-src 'none'; frame-ancestors 'none'"),
        HTTPField(name: HTTPField.Name("Referrer-Policy")!, value: "no-referrer"),
        HTTPField(name: HTTPField.Name("X-Frame-Options")!, value: "DENY"),
    ]

    /// What an answer has set itself stays.
    static func add(to fields: inout HTTPFields) {
        for field in all where !fields.contains(field.name) { fields.append(field) }
    }
}
