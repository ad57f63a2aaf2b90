/// Not JSON.
struct InvalidJSON: Error {
    /// The byte from which on nothing makes sense any more.
    let offset: Int
}

/// Reads JSON (RFC 8259) in one pass over its bytes.
///
/// A hundred lines of our own, because `JSONDecoder` finds out what a value is by trying types in turn, and throws for
/// each that it is not.
struct JSONParser {
    /// Deeper ones are refused, so that no input exhausts the stack.
    static let maximumDepth = 512

    let bytes: [UInt8]
    var position = 0
    private var depth = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // Some editors begin a file with a byte order mark.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// One value and nothing after it.
    mutating func document() throws(InvalidJSON) -> JSONValue {
        let value = try value()
        skipBlanks()
        guard position == bytes.count else { throw failure }
        return value
    }

    /// The byte to be read next; at the end 0, which JSON has nowhere.
    var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

    var failure: InvalidJSON { InvalidJSON(offset: position) }

    private mutating func value() throws(InvalidJSON) -> JSONValue {
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"): return .object(try object())
        case UInt8(ascii: "["): return .array(try array())
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    /// Of members with the same name the first one counts.
    private mutating func object() throws(InvalidJSON) -> [JSONName: JSONValue] {
        var members: [JSONName: JSONValue] = [:]
        try descend()
        while try hasAnother(before: UInt8(ascii: "}"), isFirst: members.isEmpty) {
            guard next == UInt8(ascii: "\"") else { throw failure }
            let name = JSONName(try string())
            skipBlanks()
            guard next == UInt8(ascii: ":") else { throw failure }
            position += 1
            let value = try value()
            if members[name] == nil { members[name] = value }
        }
        return members
    }

    private mutating func array() throws(InvalidJSON) -> [JSONValue] {
        var elements: [JSONValue] = []
        try descend()
        while try hasAnother(before: UInt8(ascii: "]"), isFirst: elements.isEmpty) {
            elements.append(try value())
        }
        return elements
    }

    private mutating func descend() throws(InvalidJSON) {
        guard depth < Self.maximumDepth else { throw failure }
        depth += 1
        position += 1
    }

    /// Passes the comma before another member or element, or the bracket that ends them.
    private mutating func hasAnother(before end: UInt8, isFirst: Bool) throws(InvalidJSON) -> Bool {
        skipBlanks()
        if next == end {
            depth -= 1
            position += 1
            return false
        }
        if !isFirst {
            guard next == UInt8(ascii: ",") else { throw failure }
            position += 1
            skipBlanks()
        }
        return true
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(InvalidJSON) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw failure }
        position += word.utf8.count
        return value
    }

    private mutating func skipBlanks() {
        while next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { position += 1 }
    }
}
