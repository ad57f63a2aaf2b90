// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation
import Hummingbird

/// Reads the parameters of a query by name and collects everything that is wrong with them.
struct QueryReader {
    /// Decoded, each in the parts between its commas.
    private var parameters: [String: [String]] = [:]
    private var known: Set<String> = []
    private var errors: [FieldError] = []

    init(_ request: Request) {
        for pair in (request.uri.query ?? "").split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let parts = sides.count == 2 ? Self.parts(sides[1]) : [""]
            guard let name = Self.decoded(sides[0]), let parts else {
                let message = "is not percent-encoded UTF-8"
                errors.append(FieldError(field: String(sides[0]), rule: "encoding", message: message))
                continue
            }
            if parameters.updateValue(parts, forKey: name) != nil {
                errors.append(FieldError(field: name, rule: "once", message: "is given more than once"))
            }
        }
    }

    /// The whole value; nil where the query has none.
    mutating func text(_ name: String) -> String? {
        values(name)?.joined(separator: ",")
    }

    /// The parts of the value. A comma that is percent-encoded belongs to its part.
    mutating func values(_ name: String) -> [String]? {
        known.insert(name)
        return parameters[name]
    }

    mutating func int(_ name: String, in range: PartialRangeFrom<Int>, default fallback: Int) -> Int {
        guard let text = text(name) else { return fallback }
        guard let number = Int(text), text.utf8.first != UInt8(ascii: "+") else {
            refuse(name, rule: "type", "must be a whole number")
            return fallback
        }
        guard range.contains(number) else {
            refuse(name, rule: "range", "must be at least \(range.lowerBound)")
            return fallback
        }
        return number
    }

    mutating func refuse(_ name: String, rule: String, _ message: String) {
        errors.append(FieldError(field: name, rule: rule, message: message))
    }

    /// - Throws: 400 naming every bad parameter, unknown ones last.
    func finish() throws {
        let unknown = parameters.keys.filter { !known.contains($0) }.sorted()
            .map { FieldError(field: $0, rule: "unknown", message: "is not a parameter") }
        let all = errors + unknown
        if !all.isEmpty { throw Problem.badQuery(all) }
    }

    /// Nil where a part is no text.
    private static func parts(_ text: Substring) -> [String]? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let decoded = parts.compactMap(decoded)
        return decoded.count == parts.count ? decoded : nil
    }

    /// `+` is a blank in a query; nil where the escapes are no UTF-8.
    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }
}
