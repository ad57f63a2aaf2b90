import Foundation

extension JSONParser {
    /// Exact wherever `Int64` or `Decimal` hold it.
    mutating func number() throws(InvalidJSON) -> JSONValue {
        let start = position
        let isWhole = try passNumber()
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, let integer = Int64(text) { return .integer(integer) }
        // `Decimal` rounds what has more digits without a word: 1.00…01 would pass for 1.
        if digits(bytes[start..<position]) <= 38, let decimal = Decimal(string: text) { return JSONValue(decimal) }
        guard let double = Double(text), double.isFinite else { throw failure }
        return .double(double)
    }

    /// - Returns: whether there is neither a fraction nor an exponent.
    private mutating func passNumber() throws(InvalidJSON) -> Bool {
        var isWhole = true
        if next == UInt8(ascii: "-") { position += 1 }
        // No digit may follow a leading zero.
        if next == UInt8(ascii: "0") { position += 1 } else { try passDigits() }
        if next == UInt8(ascii: ".") {
            isWhole = false
            position += 1
            try passDigits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            isWhole = false
            position += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
            try passDigits()
        }
        return isWhole
    }

    private mutating func passDigits() throws(InvalidJSON) {
        guard isDigit(next) else { throw failure }
        while isDigit(next) { position += 1 }
    }

    /// Of a number, without leading zeros and exponent.
    private func digits(_ number: ArraySlice<UInt8>) -> Int {
        let mantissa = number.prefix { $0 | 0x20 != UInt8(ascii: "e") }
        return mantissa.filter(isDigit).drop { $0 == UInt8(ascii: "0") }.count
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

extension JSONValue {
    /// `1.0` and `1e3` are integers too.
    fileprivate init(_ decimal: Decimal) {
        let integer = NSDecimalNumber(decimal: decimal).int64Value
        self = Decimal(integer) == decimal ? .integer(integer) : .decimal(decimal)
    }
}
