/// Why Redis has not answered.
enum RedisError: Error, Equatable, CustomStringConvertible {
    /// It cannot be reached; it is tried again behind the scenes.
    case away(String)
    /// The connection ended before the reply; whether the command was carried out is not known.
    case lost(String)
    /// The reply did not come in time; whether the command was carried out is not known.
    case timedOut
    /// Too many commands wait for their replies already.
    case overloaded
    /// It has said something else than what it was asked for, or does not speak the protocol.
    case unexpected(String)

    var description: String {
        switch self {
        case .away(let reason): "Redis is away: \(reason)"
        case .lost(let reason): "the connection to Redis is lost: \(reason)"
        case .timedOut: "Redis has not answered in time"
        case .overloaded: "too many commands wait for Redis"
        case .unexpected(let what): "Redis has answered what it was not asked for: \(what)"
        }
    }
}
