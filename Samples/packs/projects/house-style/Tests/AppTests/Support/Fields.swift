// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation

@testable import App

/// The members of a JSON object.
typealias Fields = [String: JSONValue]

let null = JSONValue.null

extension Fields {
    /// As it is sent.
    var json: String { JSONValue(self).text }

    /// Without what every write changes.
    var withoutUpdateTime: Fields { filter { $0.key != "updated_at" } }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(Dictionary(elements) { first, _ in first })
    }
}

extension JSONValue {
    init(_ fields: Fields) {
        self = .object(Dictionary(uniqueKeysWithValues: fields.map { (JSONName($0), $1) }))
    }

    /// The members; none where it is no object.
    var fields: Fields {
        guard case .object(let members) = self else { return [:] }
        return Dictionary(members.map { ($0.text, $1) }) { first, _ in first }
    }

    /// A number as it is spelled, exact: `.number("12.50")`.
    static func number(_ text: String) -> JSONValue {
        (try? JSONValue(parsing: text.utf8)) ?? .null
    }

    /// `text` as often as given, for a string of a certain length.
    static func repeated(_ text: String, _ count: Int) -> JSONValue {
        .string(String(repeating: text, count: count))
    }

    /// The parts in one string, for one that is too long for a literal.
    static func joined(_ parts: String...) -> JSONValue { .string(parts.joined()) }

    static func list(of element: JSONValue, count: Int) -> JSONValue {
        .array(Array(repeating: element, count: count))
    }

    /// A string as it is, anything else as JSON.
    var text: String {
        if case .string(let text) = self { return text }
        var json = JSONWriter()
        write(to: &json)
        return String(buffer: json.buffer)
    }
}
