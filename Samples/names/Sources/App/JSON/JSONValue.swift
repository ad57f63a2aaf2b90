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
    case object([String: JSONValue])

    /// - Precondition: `literal` is JSON.
    init(literal: String) {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(literal.utf8)) else {
            preconditionFailure("no JSON: \(literal)")
        }
        self = value
    }

    subscript(_ key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }
}

extension JSONValue: Decodable {
    /// The order of the attempts is the order of how often a value is met: a failed one is slow.
    init(from decoder: any Decoder) throws {
        if let members = try? decoder.container(keyedBy: AnyKey.self) {
            var object: [String: JSONValue] = [:]
            for key in members.allKeys {
                object[key.stringValue] = try members.decode(JSONValue.self, forKey: key)
            }
            self = .object(object)
            return
        }
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let string = try? value.decode(String.self) {
            self = .string(string)
        } else if let integer = try? value.decode(Int64.self) {
            self = .integer(integer)
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let decimal = try? value.decode(Decimal.self) {
            self = .decimal(decimal)
        } else if let double = try? value.decode(Double.self) {
            self = .double(double)
        } else {
            self = .array(try value.decode([JSONValue].self))
        }
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
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
        case .object(let members): members.write(to: &json)
        }
    }
}
