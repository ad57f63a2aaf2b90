import Foundation

@testable import App

extension [Fields] {
    /// In the order that `sort=-created_at,title` asks for: nulls are lowest, and what is still equal goes by id, in
    /// the direction of the first field.
    func sorted(by sort: String) -> [Fields] {
        var terms = sort.split(separator: ",").map { word in
            (field: String(word.drop { $0 == "-" }), isDescending: word.hasPrefix("-"))
        }
        terms.append((field: "id", isDescending: terms.first?.isDescending ?? false))
        return sorted { left, right in
            for term in terms {
                let (low, high) = term.isDescending ? (right, left) : (left, right)
                let (lower, higher) = (low[term.field] ?? null, high[term.field] ?? null)
                if lower != higher { return lower.isLower(than: higher) }
            }
            return false
        }
    }

    /// To compare rows whatever their order.
    var ids: [String] { map { $0["id"]?.text ?? "" }.sorted() }
}

extension JSONValue {
    /// As the database compares them: null before anything, texts by their bytes.
    func isLower(than other: JSONValue) -> Bool {
        switch (self, other) {
        case (.null, _): return other != .null
        case (_, .null): return false
        case (.bool(let left), .bool(let right)): return !left && right
        case (.string(let left), .string(let right)): return left.utf8.lexicographicallyPrecedes(right.utf8)
        default:
            // Exact, unless one of them is too large for a decimal.
            guard let left = Decimal(string: text), let right = Decimal(string: other.text) else {
                return Double(text) ?? 0 < Double(other.text) ?? 0
            }
            return left < right
        }
    }
}

extension JSONValue {
    /// A bound that lets this value out from below; the value itself where there is none nearby.
    var justAbove: JSONValue { moved(by: 1, time: "9999-12-31T23:59:59.999Z") }
    /// A bound that lets this value out from above.
    var justBelow: JSONValue { moved(by: -1, time: "0001-01-01T00:00:00.000Z") }

    private func moved(by step: Int64, time: String) -> JSONValue {
        let near = -1_000_000_000...1_000_000_000 as ClosedRange<Decimal>
        switch self {
        case .integer(let value) where near.contains(Decimal(value)): return .integer(value + step)
        case .decimal(let value) where near.contains(value): return .decimal(value + Decimal(step))
        case .string(let text): return .string(String(time.prefix(text.count)))
        default: return self
        }
    }
}
