import Foundation

/// Any JSON, with exact numbers.
enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    /// Also `1.0` and `1e3`.
    case integer(Int64)
    /// Any other number of up to 38 digits.
    case decimal(Decimal)
    /// What no decimal holds, `1e300`.
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object([JSONName: JSONValue])

    /// From JSON text in UTF-8.
    ///
    /// - Throws: for anything else, and for what is nested deeper than `JSONParser.maximumDepth`.
    init(parsing text: some Sequence<UInt8>) throws(InvalidJSON) {
        var parser = JSONParser(Array(text))
        self = try parser.document()
    }

    /// - Precondition: `literal` is JSON.
    init(literal: String) {
        guard let value = try? JSONValue(parsing: literal.utf8) else { preconditionFailure("no JSON: \(literal)") }
        self = value
    }

    subscript(_ key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[JSONName(key)]
    }
}

extension JSONValue: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        switch self {
        case .null: json.raw("null")
        case .bool(let value): value.write(to: &json)
        case .integer(let value): value.write(to: &json)
        case .decimal(let value): value.write(to: &json)
        case .double(let value): value.write(to: &json)
        case .string(let value): value.write(to: &json)
        case .array(let values): values.write(to: &json)
        case .object(let members):
            json.object { json in
                for (name, value) in members.sorted(by: { $0.key < $1.key }) {
                    json.member(name.text, value)
                }
            }
        }
    }
}
