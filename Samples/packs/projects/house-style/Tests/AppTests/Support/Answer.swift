// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation
import HTTPTypes
import Testing

@testable import App

/// What the service answered.
struct Answer: Sendable {
    /// Of the request, with its query.
    let path: String
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let body: String

    /// Null where the body is no JSON.
    var json: JSONValue {
        (try? JSONValue(parsing: body.utf8)) ?? .null
    }

    /// The members of the body; none where it is no object.
    var fields: Fields { json.fields }

    subscript(_ field: String) -> JSONValue? { fields[field] }

    func int(_ field: String) -> Int? {
        guard case .integer(let number) = self[field] else { return nil }
        return Int(number)
    }
}

extension Answer {
    /// Expects a whole problem (RFC 9457) with exactly these errors, each as `field: rule`.
    func expectProblem(
        _ status: HTTPResponse.Status,
        _ errors: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(self.status == status, "\(body)", sourceLocation: sourceLocation)
        #expect(headers[.contentType] == "application/problem+json", sourceLocation: sourceLocation)
        #expect(self["status"] == .integer(Int64(status.code)), sourceLocation: sourceLocation)
        #expect(self["type"] == .string(ProblemType.uri(for: status)), sourceLocation: sourceLocation)
        #expect(self["title"] == .string(status.reasonPhrase), sourceLocation: sourceLocation)
        #expect(self["instance"] == .string(path.before("?")), sourceLocation: sourceLocation)
        #expect(self["request_id"] == headers[.requestID].map { .string($0) }, sourceLocation: sourceLocation)
        #expect(self["detail"]?.text.isEmpty == false, sourceLocation: sourceLocation)
        #expect(fieldErrors == errors.sorted(), sourceLocation: sourceLocation)
    }

    private var fieldErrors: [String] {
        guard case .array(let errors) = self["errors"] else { return [] }
        return errors.map { error in
            let (field, rule) = (error["field"]?.text ?? "", error["rule"]?.text ?? "")
            return field + ": " + rule + (error["message"]?.text.isEmpty == false ? "" : " without a message")
        }
        .sorted()
    }
}

extension String {
    fileprivate func before(_ separator: Character) -> String {
        String(prefix { $0 != separator })
    }
}

extension Answer {
    /// The items of a list; nil where the body is none.
    var items: [Fields]? {
        guard case .array(let items) = self["items"] else { return nil }
        return items.map(\.fields)
    }

    /// The address that the body links to, such as `next`; nil where there is none.
    func link(_ relation: String) -> String? { self["links"]?[relation]?.text }

    /// The `Link` header as an object, as the body has it.
    var linkHeader: JSONValue {
        let pairs = (headers[.link] ?? "").split(separator: ", ").compactMap { link -> (String, JSONValue)? in
            guard let match = link.wholeMatch(of: /<(.+)>; rel="(.+)"/) else { return nil }
            return (String(match.2), .string(String(match.1)))
        }
        return JSONValue(Dictionary(pairs) { first, _ in first })
    }
}
