import Foundation
import Hummingbird

/// Reads the parameters of a query by name and collects everything that is wrong with them.
struct QueryReader {
    private var parameters: [String: String] = [:]
    private var known: Set<String> = []
    private var errors: [FieldError] = []

    init(_ request: Request) {
        for pair in (request.uri.query ?? "").split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.count == 2 ? parts[1] : "") else {
                let message = "is not percent-encoded UTF-8"
                errors.append(FieldError(field: String(parts[0]), rule: "encoding", message: message))
                continue
            }
            if parameters.updateValue(value, forKey: name) != nil {
                errors.append(FieldError(field: name, rule: "once", message: "is given more than once"))
            }
        }
    }

    mutating func int(_ name: String, in range: PartialRangeFrom<Int>, default fallback: Int) -> Int {
        known.insert(name)
        guard let text = parameters[name] else { return fallback }
        guard let number = Int(text), text.utf8.first != UInt8(ascii: "+") else {
            errors.append(FieldError(field: name, rule: "type", message: "must be a whole number"))
            return fallback
        }
        guard range.contains(number) else {
            errors.append(FieldError(field: name, rule: "range", message: "must be at least \(range.lowerBound)"))
            return fallback
        }
        return number
    }

    /// - Throws: 400 naming every bad parameter, unknown ones last.
    func finish() throws {
        let unknown = parameters.keys.filter { !known.contains($0) }.sorted()
            .map { FieldError(field: $0, rule: "unknown", message: "is not a parameter") }
        let all = errors + unknown
        if !all.isEmpty { throw Problem.badQuery(all) }
    }

    /// `+` is a blank in a query; nil where the escapes are no UTF-8.
    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }
}
