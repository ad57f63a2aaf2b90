// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Testing

/// A query that a list does not take, and the error it is answered with.
struct BadQuery: Sendable, CustomTestStringConvertible {
    let query: String
    let error: String

    init(_ query: String, _ error: String) {
        self.query = query
        self.error = error
    }

    var testDescription: String { query }

    static let numbered = [
        BadQuery("page=0", "page: range"),
        BadQuery("page=-1", "page: range"),
        BadQuery("page=abc", "page: type"),
        BadQuery("page=1.5", "page: type"),
        BadQuery("page=+1", "page: type"),
        BadQuery("page=%2B1", "page: type"),
        BadQuery("page=", "page: type"),
        BadQuery("page=1,2", "page: type"),
        BadQuery("page=100000000000000000000", "page: type"),
        BadQuery("per_page=0", "per_page: range"),
        BadQuery("per_page=many", "per_page: type"),
        BadQuery("page=1&page=2", "page: once"),
        BadQuery("page=%FF", "page: encoding"),
        BadQuery("no_such_parameter=1", "no_such_parameter: unknown"),
        BadQuery("no+such%20parameter=1", "no such parameter: unknown"),
    ]
}
