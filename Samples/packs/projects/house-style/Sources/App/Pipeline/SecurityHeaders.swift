// SPDX-License-Identifier: Apache-2.0
// The shelving team

import HTTPTypes

/// What every answer tells browsers, so that nothing in it runs, is framed or is taken for something else.
enum SecurityHeaders {
    private static let headers: [(HTTPField.Name, String)] = [
        (.xContentTypeOptions, "nosniff"),
        (.contentSecurityPolicy, "default-src 'none'; frame-ancestors 'none'"),
        (HTTPField.Name("Referrer-Policy")!, "no-referrer"),
        (HTTPField.Name("X-Frame-Options")!, "DENY"),
    ]

    /// What an answer has set itself stays.
    static func add(to fields: inout HTTPFields) {
        for (name, value) in headers where fields[name] == nil { fields[name] = value }
    }
}
