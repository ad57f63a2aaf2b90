// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Hummingbird

/// A refusal as the client sees it: `application/problem+json` (RFC 9457).
///
/// Throw one from anywhere below a blueprint: `throw Problem(.conflict, detail: "The book is on loan.")`.
struct Problem: Error, Sendable {
    var status: HTTPResponse.Status
    /// One or two sentences for whoever reads the answer. Nothing internal belongs here.
    var detail: String
    /// The fields or parameters that are wrong. All of them are answered, up to `mostErrors`.
    var errors: [FieldError] = []
    /// Sent along, such as `Allow` with 405.
    var headers: HTTPFields = [:]

    init(_ status: HTTPResponse.Status, detail: String, errors: [FieldError] = [], headers: HTTPFields = [:]) {
        self.status = status
        self.detail = detail
        self.errors = errors
        self.headers = headers
    }
}

extension Problem {
    /// More than any honest client makes: a body full of them must not be answered by one many times as long.
    static let mostErrors = 1_000

    static let notFound = Problem(.notFound, detail: "There is nothing at this address.")

    /// 503 for what may well succeed a little later.
    static func unavailable(_ detail: String) -> Problem {
        Problem(.serviceUnavailable, detail: detail, headers: [.retryAfter: "1"])
    }

    /// 422 for a body, naming every bad field.
    static func invalid(_ errors: [FieldError]) -> Problem {
        let rules = errors.count == 1 ? "a rule" : "\(errors.count) rules"
        return Problem(.unprocessableContent, detail: "The body breaks \(rules).", errors: errors)
    }

    /// 422 for one field, by a rule of the owner's own.
    static func invalid(_ field: String, _ message: String, rule: String = "custom") -> Problem {
        invalid([FieldError(field: field, rule: rule, message: message)])
    }

    /// 400 for a query, naming every bad parameter.
    static func badQuery(_ errors: [FieldError]) -> Problem {
        Problem(.badRequest, detail: "The query is not understood.", errors: errors)
    }
}
