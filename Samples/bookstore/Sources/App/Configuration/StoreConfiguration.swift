/// Where the service keeps what it counts and caches, and how that is reached.
struct StoreConfiguration: Sendable {
    var url: StoreURL
    /// For a connection to be made, and for each reply.
    var timeout: Duration
    /// The certificates that are trusted instead of the system's, a file in the format PEM.
    var certificates: String?
}

/// `memory:`, `redis://user:password@host:6379/0` or `rediss://…` for TLS.
enum StoreURL: Sendable, Equatable {
    case memory
    case redis(RedisURL)
}

extension StoreURL: SettingValue {
    static let expected = "memory:, redis://user:password@host:6379/0 or rediss://…"

    init?(setting text: String) {
        if text == "memory:" {
            self = .memory
        } else if let url = RedisURL(text) {
            self = .redis(url)
        } else {
            return nil
        }
    }
}
