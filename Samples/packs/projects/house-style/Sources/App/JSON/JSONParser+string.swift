// SPDX-License-Identifier: Apache-2.0
// The shelving team

extension JSONParser {
    /// From the quote before it to the one behind.
    mutating func string() throws(InvalidJSON) -> String {
        position += 1
        let start = position
        while true {
            switch next {
            case UInt8(ascii: "\""):
                let text = try text(bytes[start..<position])
                position += 1
                return text
            case UInt8(ascii: "\\"):
                return try escapedString(from: start)
            case 0..<0x20:
                throw failure
            default:
                position += 1
            }
        }
    }

    /// A string whose first escape has been reached.
    private mutating func escapedString(from start: Int) throws(InvalidJSON) -> String {
        var decoded = Array(bytes[start..<position])
        while true {
            switch next {
            case UInt8(ascii: "\""):
                position += 1
                return try text(decoded[...])
            case UInt8(ascii: "\\"):
                position += 1
                decoded.append(contentsOf: String(try escape()).utf8)
            case 0..<0x20:
                throw failure
            case let byte:
                decoded.append(byte)
                position += 1
            }
        }
    }

    /// Nothing but UTF-8 is text.
    private func text(_ bytes: ArraySlice<UInt8>) throws(InvalidJSON) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw failure }
        return text
    }

    /// What follows a backslash.
    private mutating func escape() throws(InvalidJSON) -> Unicode.Scalar {
        let byte = next
        position += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw failure
        }
    }

    /// What follows `\u`: a scalar, or the two halves of one beyond U+FFFF.
    private mutating func unicodeEscape() throws(InvalidJSON) -> Unicode.Scalar {
        let unit = try codeUnit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard (0xD800..<0xDC00).contains(unit), next == UInt8(ascii: "\\") else { throw failure }
        position += 1
        guard next == UInt8(ascii: "u") else { throw failure }
        position += 1
        let low = try codeUnit()
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
        else { throw failure }
        return scalar
    }

    /// Four hexadecimal digits.
    private mutating func codeUnit() throws(InvalidJSON) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(next)).hexDigitValue else { throw failure }
            unit = unit << 4 | UInt32(digit)
            position += 1
        }
        return unit
    }
}
