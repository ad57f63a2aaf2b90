import NIOCore

/// A command as it goes over the wire: an array of words.
struct RedisCommand: Sendable {
    let bytes: ByteBuffer

    init(_ words: RedisWord...) {
        self.init(words)
    }

    init(_ words: [RedisWord]) {
        var bytes = ByteBuffer()
        bytes.reserveCapacity(words.reduce(16) { $0 + $1.count + 16 })
        bytes.writeString("*\(words.count)\r\n")
        for word in words {
            bytes.writeString("$\(word.count)\r\n")
            word.write(to: &bytes)
            bytes.writeString("\r\n")
        }
        self.bytes = bytes
    }
}

/// What a command consists of: its name, a key, a value.
enum RedisWord: Sendable, ExpressibleByStringLiteral {
    case text(String)
    case bytes(ByteBuffer)

    init(stringLiteral text: String) {
        self = .text(text)
    }

    static func number(_ number: Int64) -> RedisWord {
        .text(String(number))
    }

    /// In bytes.
    fileprivate var count: Int {
        switch self {
        case .text(let text): text.utf8.count
        case .bytes(let bytes): bytes.readableBytes
        }
    }

    fileprivate func write(to buffer: inout ByteBuffer) {
        switch self {
        case .text(let text): buffer.writeString(text)
        case .bytes(let bytes): buffer.writeImmutableBuffer(bytes)
        }
    }
}
