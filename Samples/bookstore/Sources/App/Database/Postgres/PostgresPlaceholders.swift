/// Statements have placeholders `?1`, `?2`, …; the server wants `$1`, `$2`, ….
enum PostgresPlaceholders {
    /// What is quoted or a comment stays as it is.
    static func numbered(_ sql: String) -> String {
        let source = Array(sql.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            let end = endOfQuote(source, index)
            if end > index {
                result += source[index..<end]
                index = end
            } else {
                let isPlaceholder = source[index] == UInt8(ascii: "?") && isDigit(source, index + 1)
                result.append(isPlaceholder ? UInt8(ascii: "$") : source[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Behind the quote or comment that begins here; `start` where none does.
    private static func endOfQuote(_ source: [UInt8], _ start: Int) -> Int {
        switch source[start] {
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            return end(source, start + 1) { source[$0] == source[start] ? 1 : nil }
        case UInt8(ascii: "-") where source[start...].starts(with: "--".utf8):
            return end(source, start + 2) { source[$0] == UInt8(ascii: "\n") ? 1 : nil }
        case UInt8(ascii: "/") where source[start...].starts(with: "/*".utf8):
            return end(source, start + 2) { source[$0...].starts(with: "*/".utf8) ? 2 : nil }
        default:
            return start
        }
    }

    /// - Parameter close: how many bytes end it here; nil where it goes on.
    private static func end(_ source: [UInt8], _ start: Int, _ close: (Int) -> Int?) -> Int {
        var index = start
        while index < source.count {
            if let length = close(index) { return index + length }
            index += 1
        }
        return source.count
    }

    private static func isDigit(_ source: [UInt8], _ index: Int) -> Bool {
        index < source.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(source[index])
    }
}
