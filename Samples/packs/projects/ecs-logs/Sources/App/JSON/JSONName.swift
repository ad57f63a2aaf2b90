/// The name of a member of a JSON object.
///
/// Two names are one where their code points are (RFC 8259, section 8.3). A `String` takes the two spellings of "é" for
/// one, so that a dictionary of strings would lose a member.
struct JSONName: Hashable, Sendable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (left: JSONName, right: JSONName) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension JSONName: Comparable {
    static func < (left: JSONName, right: JSONName) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

extension JSONName: ExpressibleByStringLiteral {
    init(stringLiteral text: String) { self.init(text) }
}
