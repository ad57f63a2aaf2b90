import CLibPQ

/// `postgres://user:password@host:5432/database?sslmode=verify-full`, with whatever parameters libpq knows.
struct PostgresURL: Sendable, Equatable {
    let text: String

    /// Nil for what libpq does not understand. Its own words are kept back, because they quote the password.
    init?(_ text: String) {
        guard text.hasPrefix("postgres://") || text.hasPrefix("postgresql://"),
            let options = PQconninfoParse(text, nil)
        else { return nil }
        PQconninfoFree(options)
        self.text = text
    }
}

extension PostgresURL: CustomStringConvertible {
    /// Without user, password and parameters: `postgres://host:5432/database`.
    var description: String {
        let place = text.drop { $0 != ":" }.dropFirst(3).prefix { $0 != "?" }
        return "postgres://" + (place.split(separator: "@", omittingEmptySubsequences: false).last ?? "")
    }
}
