import NIOCore
import Testing

@testable import App

struct RESPParserTests {
    private static let cases: [(String, RESPValue)] = [
        ("+OK\r\n", .status("OK")),
        ("+\r\n", .status("")),
        ("-ERR no\r\n", .error(RedisRefusal(description: "ERR no"))),
        (":-12\r\n", .integer(-12)),
        ("$5\r\na\r\nbc\r\n", .bytes(ByteBuffer(string: "a\r\nbc"))),
        ("$0\r\n\r\n", .bytes(ByteBuffer())),
        ("$-1\r\n", .null),
        ("*-1\r\n", .null),
        ("*0\r\n", .array([])),
        (
            "*2\r\n:1\r\n*2\r\n$1\r\na\r\n*0\r\n",
            .array([.integer(1), .array([.bytes(ByteBuffer(string: "a")), .array([])])])
        ),
    ]

    @Test(arguments: cases)
    func reads(_ text: String, _ value: RESPValue) throws {
        #expect(try Self.replies([text]) == [value])
    }

    /// Wherever the pieces end, and whatever is in the same piece.
    @Test(arguments: 1...11)
    func readsInPieces(_ length: Int) throws {
        let text = Self.cases.map(\.0).joined()
        let bytes = Array(text.utf8)
        let pieces = stride(from: 0, to: bytes.count, by: length).map { start in
            String(decoding: bytes[start..<min(start + length, bytes.count)], as: UTF8.self)
        }
        #expect(try Self.replies(pieces) == Self.cases.map(\.1))
    }

    @Test(arguments: [
        "HTTP/1.1 400 Bad Request\r\n", "\r\n", "\n", "+OK\n", ":\r\n", ":1.5\r\n", "$-2\r\n", "$99999999999\r\n",
        "$1\r\nab\r\n", "*-2\r\n", "*1000001\r\n", "!", String(repeating: "x", count: 70_000),
        String(repeating: "*1\r\n", count: 9),
    ])
    func refuses(_ text: String) {
        #expect(throws: RedisError.self) { _ = try Self.replies([text]) + Self.replies(["\r\n"]) }
    }

    /// Were it read from its beginning each time, or copied, this would take minutes.
    @Test(.timeLimit(.minutes(1)))
    func readsALongReplyOnce() throws {
        let element = ByteBuffer(repeating: 0x61, count: 1 << 20)
        var parser = RESPParser()
        var found: RESPValue?
        func add(_ bytes: ByteBuffer) throws {
            parser.append(bytes)
            if let value = try parser.next() { found = value }
        }
        try add(ByteBuffer(string: "*8\r\n"))
        for _ in 0..<8 {
            try add(ByteBuffer(string: "$\(element.readableBytes)\r\n"))
            var rest = element
            while let piece = rest.readSlice(length: 64) { try add(piece) }
            try add(ByteBuffer(string: "\r\n"))
        }
        #expect(found == .array(Array(repeating: .bytes(element), count: 8)))
    }

    private static func replies(_ pieces: [String]) throws -> [RESPValue] {
        var parser = RESPParser()
        var values: [RESPValue] = []
        for piece in pieces {
            parser.append(ByteBuffer(string: piece))
            while let value = try parser.next() { values.append(value) }
        }
        return values
    }
}
