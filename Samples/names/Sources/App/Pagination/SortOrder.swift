import Foundation

/// A column that a list can be sorted by.
struct SortKey: Sendable {
    let name: String
    let column: String
    /// Where it is the default order.
    let isDescending: Bool

    init(_ name: String, column: String? = nil, isDescending: Bool = false) {
        self.name = name
        self.column = column ?? name
        self.isDescending = isDescending
    }
}

/// The order of a list: `sort=-created_at,title`, else by the first key there is. Nulls are lowest. What is still equal
/// goes by id, in the direction of the first term, so that one index gives both.
struct SortOrder: Sendable, Equatable {
    struct Term: Sendable, Equatable {
        let column: String
        let isDescending: Bool
    }

    /// The last one, or one before it, is the id: no two rows have the same place.
    let terms: [Term]
    /// The parameter as a link repeats it, `sort=-created_at,title`; empty where the query has none.
    let query: [String]

    /// Whether this is the order that nobody has to ask for.
    var isDefault: Bool { query.isEmpty }

    /// `"title" ASC, "id" ASC`
    var sql: String {
        terms.map { "\"\($0.column)\" \($0.isDescending ? "DESC" : "ASC")" }.joined(separator: ", ")
    }
}

extension SortOrder {
    /// - Parameter keys: where there are none, the list is in the order of ids and knows no `sort`.
    init(_ query: inout QueryReader, _ keys: [SortKey]) {
        var terms = keys.prefix(1).map { $0.term(isDescending: $0.isDescending) }
        var repeated: [String] = []
        if !keys.isEmpty, let text = query.text("sort") {
            let words = text.components(separatedBy: ",")
            repeated = ["sort=" + words.map(\.queryEncoded).joined(separator: ",")]
            terms = Self.terms(words, keys, &query)
        }
        if !terms.contains(where: { $0.column == "id" }) {
            terms.append(Term(column: "id", isDescending: terms.first?.isDescending ?? false))
        }
        self.terms = terms
        self.query = repeated
    }

    private static func terms(_ words: [String], _ keys: [SortKey], _ query: inout QueryReader) -> [Term] {
        var terms: [Term] = []
        for word in words {
            let isDescending = word.hasPrefix("-")
            let name = isDescending ? String(word.dropFirst()) : word
            guard let key = keys.first(where: { $0.name == name }) else {
                let names = keys.map(\.name).joined(separator: ", ")
                query.refuse("sort", rule: "values", "must be made of \(names), each with - for descending")
                return terms
            }
            guard !terms.contains(where: { $0.column == key.column }) else {
                query.refuse("sort", rule: "once", "names \(name) more than once")
                return terms
            }
            terms.append(key.term(isDescending: isDescending))
        }
        return terms
    }
}

extension SortKey {
    fileprivate func term(isDescending: Bool) -> SortOrder.Term {
        SortOrder.Term(column: column, isDescending: isDescending)
    }
}
