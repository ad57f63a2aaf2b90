import Foundation

/// Which rows of a list a client asks for.
struct ListFilter: Sendable {
    /// For one parameter.
    static let mostValues = 100

    var conditions = Conditions()
    /// The parameters as a link repeats them, `genre=fiction,history`, in the order of their declaration.
    private(set) var query: [String] = []
    /// Whose rows it is restricted to; tells what is kept for one from what is kept for another.
    var scope: [String] = []
}

extension ListFilter {
    init(_ query: inout QueryReader, _ parameters: [FilterParameter]) {
        for parameter in parameters {
            if let texts = query.values(parameter.name) {
                addValues(texts, of: parameter, &query)
            }
            for bound in parameter.bounds {
                guard let text = query.text(bound.name) else { continue }
                repeatInLinks(bound.name, [text])
                guard let value = query.value(text, of: parameter.type, for: bound.name) else { continue }
                conditions.require(parameter.column, bound.comparison, value)
            }
        }
    }

    private mutating func addValues(_ parts: [String], of parameter: FilterParameter, _ query: inout QueryReader) {
        // Only a text can have a comma inside; for other types it separates, also when it is percent-encoded.
        let texts = parameter.type == .text ? parts : parts.flatMap { $0.components(separatedBy: ",") }
        repeatInLinks(parameter.name, texts)
        guard texts.count <= Self.mostValues else {
            query.refuse(parameter.name, rule: "items", "must have at most \(Self.mostValues) values")
            return
        }
        let values = texts.compactMap { text in
            parameter.isOptional && text == "null"
                ? .null : query.value(text, of: parameter.type, for: parameter.name)
        }
        conditions.require(parameter.column, isOneOf: values)
    }

    private mutating func repeatInLinks(_ name: String, _ texts: [String]) {
        query.append(name.queryEncoded + "=" + texts.map(\.queryEncoded).joined(separator: ","))
    }
}

extension QueryReader {
    /// Nil for what is no value of the type; `finish()` then names the parameter.
    fileprivate mutating func value(_ text: String, of type: ColumnType, for name: String) -> SQLValue? {
        do {
            return try type.value(text)
        } catch {
            refuse(name, rule: error.rule, error.message)
            return nil
        }
    }
}
