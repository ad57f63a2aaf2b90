import NIOCore

/// What Redis says, in version 2 of its protocol: every server understands it, and it has all that is needed here.
enum RESPValue: Sendable, Equatable {
    case status(String)
    case error(RedisRefusal)
    case integer(Int64)
    case bytes(ByteBuffer)
    /// There is no such key, or no such list.
    case null
    case array([RESPValue])
}

/// A reply that begins with `-`.
struct RedisRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    /// Code and text, as in `WRONGPASS invalid username-password pair or user is disabled.`
    let description: String

    /// The first word: `ERR`, `NOSCRIPT`, `LOADING`.
    var code: Substring { description.prefix { $0 != " " } }

    /// Whether the server will answer otherwise after a while, or another server in its place.
    var isPassing: Bool {
        ["LOADING", "READONLY", "MASTERDOWN", "BUSY", "TRYAGAIN"].contains(code)
    }
}

extension RESPValue {
    /// - Throws: `RedisError.unexpected` when it is no whole number.
    func integer() throws -> Int64 {
        guard case .integer(let value) = self else { throw RedisError.unexpected("no number") }
        return value
    }

    /// Nil for null.
    ///
    /// - Throws: `RedisError.unexpected` when it is neither bytes nor null.
    func bytes() throws -> ByteBuffer? {
        switch self {
        case .bytes(let bytes): return bytes
        case .null: return nil
        default: throw RedisError.unexpected("no bytes")
        }
    }

    /// - Throws: `RedisError.unexpected` when it is no array.
    func array() throws -> [RESPValue] {
        guard case .array(let values) = self else { throw RedisError.unexpected("no array") }
        return values
    }
}
