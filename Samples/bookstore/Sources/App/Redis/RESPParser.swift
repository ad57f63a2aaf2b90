import NIOCore

/// Finds replies in what comes from Redis, piece by piece.
///
/// It remembers where it was: a reply that comes in a thousand pieces is not read a thousand times. Bytes are handed out
/// as slices of what was received, not copied.
struct RESPParser {
    /// Longer ones are none of ours.
    static let longestLine = 64 * 1_024
    static let longestBytes = 64 * 1_024 * 1_024
    static let longestArray = 1_000_000
    static let deepestArray = 8

    private struct OpenArray {
        var values: [RESPValue] = []
        var missing: Int
    }

    private var buffer = ByteBuffer()
    /// How much of the buffer is known to hold no end of a line.
    private var searched = 0
    /// The length of the bytes that come next; nil before a line.
    private var expected: Int?
    /// Arrays that are not complete, the outermost first.
    private var open: [OpenArray] = []
    /// Whether slices of the buffer are in other hands: then it must not be written to, which would copy it.
    private var isShared = false

    mutating func append(_ bytes: ByteBuffer) {
        if buffer.readableBytes == 0 {
            buffer = bytes
            isShared = false
        } else {
            if isShared {
                let rest = buffer.readableBytesView
                var own = ByteBuffer()
                own.reserveCapacity(max(rest.count + bytes.readableBytes, (expected ?? 0) + 2))
                own.writeBytes(rest)
                buffer = own
                isShared = false
            }
            buffer.writeImmutableBuffer(bytes)
        }
    }

    /// The next reply; nil until all of it is there.
    ///
    /// - Throws: `RedisError.unexpected` when it is none. Nothing that follows has a meaning then.
    mutating func next() throws -> RESPValue? {
        while let value = try nextValue() {
            if let reply = close(value) { return reply }
        }
        return nil
    }

    /// Puts a value where it belongs.
    ///
    /// - Returns: a whole reply; nil while an array is open.
    private mutating func close(_ value: RESPValue) -> RESPValue? {
        var value = value
        while var array = open.popLast() {
            array.values.append(value)
            array.missing -= 1
            guard array.missing == 0 else {
                open.append(array)
                return nil
            }
            value = .array(array.values)
        }
        return value
    }

    /// The next value that is no array, or an empty one.
    private mutating func nextValue() throws -> RESPValue? {
        while true {
            if let length = expected {
                guard buffer.readableBytes >= length + 2 else { return nil }
                return try bytes(length)
            }
            guard var line = try nextLine() else { return nil }
            switch line.removeFirst() {
            case UInt8(ascii: "+"): return .status(String(decoding: line, as: UTF8.self))
            case UInt8(ascii: "-"): return .error(RedisRefusal(description: String(decoding: line, as: UTF8.self)))
            case UInt8(ascii: ":"): return .integer(try number(line))
            case UInt8(ascii: "$"):
                guard let length = try length(line, most: Self.longestBytes) else { return .null }
                expected = length
            case UInt8(ascii: "*"):
                guard let count = try length(line, most: Self.longestArray) else { return .null }
                if count == 0 { return .array([]) }
                guard open.count < Self.deepestArray else { throw RedisError.unexpected("arrays in arrays") }
                open.append(OpenArray(missing: count))
            default: throw RedisError.unexpected("this is not the protocol of Redis")
            }
        }
    }

    private mutating func bytes(_ length: Int) throws -> RESPValue {
        expected = nil
        guard let slice = buffer.readSlice(length: length), buffer.readInteger(as: UInt16.self) == 0x0D0A else {
            throw RedisError.unexpected("bytes without an end")
        }
        isShared = true
        return .bytes(slice)
    }

    /// Without its end; with at least its first byte.
    private mutating func nextLine() throws -> ByteBufferView? {
        let view = buffer.readableBytesView
        guard let end = view.dropFirst(searched).firstIndex(of: UInt8(ascii: "\n")) else {
            searched = view.count
            guard searched <= Self.longestLine else { throw RedisError.unexpected("an endless line") }
            return nil
        }
        searched = 0
        let length = end - view.startIndex
        guard length >= 2, view[end - 1] == UInt8(ascii: "\r") else {
            throw RedisError.unexpected("this is not the protocol of Redis")
        }
        buffer.moveReaderIndex(forwardBy: length + 1)
        return view[view.startIndex..<(end - 1)]
    }

    private func number(_ digits: ByteBufferView) throws -> Int64 {
        guard let number = Int64(String(decoding: digits, as: UTF8.self)) else {
            throw RedisError.unexpected("no number")
        }
        return number
    }

    /// Nil for -1, which stands for null.
    private func length(_ digits: ByteBufferView, most: Int) throws -> Int? {
        let number = try number(digits)
        if number == -1 { return nil }
        guard number >= 0, number <= most else { throw RedisError.unexpected("a length of \(number)") }
        return Int(number)
    }
}
