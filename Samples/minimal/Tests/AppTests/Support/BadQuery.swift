import Testing

/// A query that no list takes, and the error it is answered with.
struct BadQuery: Sendable, CustomTestStringConvertible {
    let query: String
    let error: String

    var testDescription: String { query }

    static let all = [
        BadQuery(query: "page=0", error: "page: range"),
        BadQuery(query: "page=-1", error: "page: range"),
        BadQuery(query: "page=abc", error: "page: type"),
        BadQuery(query: "page=1.5", error: "page: type"),
        BadQuery(query: "page=+1", error: "page: type"),
        BadQuery(query: "page=%2B1", error: "page: type"),
        BadQuery(query: "page=", error: "page: type"),
        BadQuery(query: "page=100000000000000000000", error: "page: type"),
        BadQuery(query: "per_page=0", error: "per_page: range"),
        BadQuery(query: "per_page=many", error: "per_page: type"),
        BadQuery(query: "page=1&page=2", error: "page: once"),
        BadQuery(query: "page=%FF", error: "page: encoding"),
        BadQuery(query: "no_such_parameter=1", error: "no_such_parameter: unknown"),
        BadQuery(query: "no+such%20parameter=1", error: "no such parameter: unknown"),
    ]
}
