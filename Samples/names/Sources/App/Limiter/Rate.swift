/// So many requests per unit of time, written as in `"10 per minute"`.
struct Rate: Sendable, Hashable {
    enum Unit: String, Sendable {
        case second
        case minute
        case hour
        case day
    }

    /// At least 1.
    let count: Int
    let unit: Unit

    /// The length of the window, in milliseconds.
    var window: Int64 {
        switch unit {
        case .second: 1_000
        case .minute: 60_000
        case .hour: 3_600_000
        case .day: 86_400_000
        }
    }

    /// Nil when the text is no rate.
    init?(parsing text: String) {
        let words = text.split(separator: " ")
        guard words.count == 3, words[1] == "per", let count = Int(words[0]), count > 0,
            let unit = Unit(rawValue: String(words[2]))
        else { return nil }
        self.count = count
        self.unit = unit
    }
}

extension Rate: ExpressibleByStringLiteral {
    /// For the tables of routes: a literal that is no rate ends the program as it starts, and is named.
    init(stringLiteral text: String) {
        guard let rate = Rate(parsing: text) else {
            preconditionFailure("'\(text)' is no rate; one is '10 per minute'")
        }
        self = rate
    }
}
