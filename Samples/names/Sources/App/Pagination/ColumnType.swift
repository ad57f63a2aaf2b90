import Foundation

/// How the values of a column are spelled in a query: numbers as in JSON, everything else as the text in JSON.
enum ColumnType: Sendable, Equatable {
    case text
    /// A whole number that names a row.
    case id
    case integer
    case double
    case decimal(scale: Int)
    case bool
    case date
    case timestamp
    case uuid
    case choice([String])

    static func one<Choice: CaseIterable & RawRepresentable<String>>(of type: Choice.Type) -> ColumnType {
        .choice(type.allCases.map(\.rawValue))
    }
}

extension ColumnType {
    /// - Throws: when the text is no such value.
    func value(_ text: String) throws(Misfit) -> SQLValue {
        switch self {
        case .text: return .text(try String(json: .string(text)))
        case .id:
            guard let id = Int64(path: text) else { throw .type("an id") }
            return .integer(id)
        case .integer: return .integer(try Int64(json: Self.literal(text)))
        case .double: return .double(try Double(json: Self.literal(text)))
        case .decimal(let scale):
            let value = try Decimal(json: Self.literal(text))
            let rule = Rule.scale(scale)
            guard rule.holds(value) else { throw Misfit(rule: rule.name, message: rule.message) }
            return .decimal(value, scale: scale)
        case .bool: return .bool(try Bool(json: Self.literal(text)))
        case .date: return .date(try CalendarDate(json: .string(text)))
        case .timestamp: return .timestamp(try Date(json: .string(text)))
        case .uuid: return .uuid(try UUID(json: .string(text)))
        case .choice(let values):
            guard values.contains(text) else {
                throw Misfit(rule: "values", message: "must be one of \(values.joined(separator: ", "))")
            }
            return .text(text)
        }
    }

    /// Null, which is none of the wanted types, for what is no JSON or has blanks around it.
    private static func literal(_ text: String) -> JSONValue {
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return .null }
        return (try? JSONValue(parsing: text.utf8)) ?? .null
    }
}
