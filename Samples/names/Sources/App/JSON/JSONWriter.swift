import NIOCore

/// Writes JSON (RFC 8259) into one buffer, members in the order they are given.
struct JSONWriter {
    private(set) var buffer = ByteBuffer()
    /// Whether the next member or element needs a comma before it.
    private var needsComma = false

    init() {
        buffer.reserveCapacity(512)
    }

    mutating func object(_ members: (inout JSONWriter) -> Void) {
        raw("{")
        needsComma = false
        members(&self)
        raw("}")
        needsComma = true
    }

    mutating func member(_ key: String, _ value: some JSONRepresentable) {
        separate()
        string(key)
        raw(":")
        value.write(to: &self)
        needsComma = true
    }

    mutating func array(_ elements: some Sequence<some JSONRepresentable>) {
        raw("[")
        needsComma = false
        for element in elements {
            separate()
            element.write(to: &self)
            needsComma = true
        }
        raw("]")
        needsComma = true
    }

    /// Text that is JSON already.
    mutating func raw(_ text: String) {
        buffer.writeString(text)
    }

    mutating func string(_ text: String) {
        raw("\"")
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            raw(text)
        } else {
            for byte in text.utf8 { escape(byte) }
        }
        raw("\"")
    }

    private mutating func separate() {
        if needsComma { raw(",") }
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): raw(#"\""#)
        case UInt8(ascii: "\\"): raw(#"\\"#)
        case UInt8(ascii: "\n"): raw(#"\n"#)
        case UInt8(ascii: "\r"): raw(#"\r"#)
        case UInt8(ascii: "\t"): raw(#"\t"#)
        case 0..<0x20:
            let hex = String(byte, radix: 16)
            raw(#"\u00"# + (hex.count == 1 ? "0" : "") + hex)
        default: buffer.writeInteger(byte)
        }
    }
}
