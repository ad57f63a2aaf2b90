// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation

/// A type that a field of a body can have.
protocol FieldValue: Sendable {
    /// Stands for a value that could not be read; nobody sees it, because the body is refused.
    static var placeholder: Self { get }
    init(json: JSONValue) throws(Misfit)
}

/// Why a JSON value is none of the wanted type.
struct Misfit: Error {
    let rule: String
    let message: String

    static func type(_ expected: String) -> Misfit { Misfit(rule: "type", message: "must be \(expected)") }
    static func format(_ expected: String) -> Misfit { Misfit(rule: "format", message: "must be \(expected)") }
}

extension JSONValue {
    /// - Throws: when it is no string, or holds U+0000, which databases do not store.
    func text(_ expected: String = "a string") throws(Misfit) -> String {
        guard case .string(let text) = self else { throw .type(expected) }
        guard !text.utf8.contains(0) else {
            throw Misfit(rule: "characters", message: "must not contain U+0000")
        }
        return text
    }
}

extension String: FieldValue {
    static let placeholder = ""

    init(json: JSONValue) throws(Misfit) {
        self = try json.text()
    }
}

extension Bool: FieldValue {
    static let placeholder = false

    init(json: JSONValue) throws(Misfit) {
        guard case .bool(let value) = json else { throw .type("true or false") }
        self = value
    }
}

extension Int64: FieldValue {
    static let placeholder: Int64 = 0

    init(json: JSONValue) throws(Misfit) {
        guard case .integer(let value) = json else { throw .type("a whole number of 64 bits") }
        self = value
    }
}

extension Double: FieldValue {
    static let placeholder = 0.0

    init(json: JSONValue) throws(Misfit) {
        switch json {
        case .integer(let value): self = Double(value)
        // By way of the text, which rounds once.
        case .decimal(let value): self = Double(value.description) ?? .nan
        case .double(let value): self = value
        default: throw .type("a number")
        }
    }
}

extension Decimal: FieldValue {
    static let placeholder: Decimal = 0

    init(json: JSONValue) throws(Misfit) {
        switch json {
        case .integer(let value): self = Decimal(value)
        case .decimal(let value): self = value
        default: throw .type("a decimal number")
        }
    }
}

extension UUID: FieldValue {
    static let placeholder = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))

    init(json: JSONValue) throws(Misfit) {
        guard let value = UUID(uuidString: try json.text("a UUID")) else { throw .format("a UUID") }
        self = value
    }
}

extension JSONValue: FieldValue {
    static let placeholder = JSONValue.null

    /// Anything but null, which only an optional field can be.
    init(json: JSONValue) throws(Misfit) {
        guard json != .null else { throw .type("JSON, not null") }
        guard !json.containsNUL else { throw Misfit(rule: "characters", message: "must not contain U+0000") }
        self = json
    }

    private var containsNUL: Bool {
        switch self {
        case .string(let text): text.utf8.contains(0)
        case .array(let elements): elements.contains { $0.containsNUL }
        case .object(let members): members.contains { $0.text.utf8.contains(0) || $1.containsNUL }
        default: false
        }
    }
}

extension FieldValue where Self: RawRepresentable<String> & CaseIterable {
    init(json: JSONValue) throws(Misfit) {
        // The bytes are asked as well: strings that look alike are equal, and "é" can be spelt in two ways.
        if case .string(let text) = json,
            let value = Self(rawValue: text),
            value.rawValue.utf8.elementsEqual(text.utf8)
        {
            self = value
            return
        }
        let expected = "one of " + Self.allCases.map(\.rawValue).joined(separator: ", ")
        _ = try json.text(expected)
        throw Misfit(rule: "values", message: "must be \(expected)")
    }
}
