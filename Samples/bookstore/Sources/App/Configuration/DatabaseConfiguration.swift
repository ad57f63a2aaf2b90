/// Which database, and how it is used.
struct DatabaseConfiguration: Sendable {
    var url: DatabaseURL
    /// Connections that may read at once.
    var pool: Int
    /// For one statement, and for a server to say anything at all.
    var timeout: Duration
    /// Whether `serve` applies pending migrations itself, or refuses to start while there are any.
    var migratesAtStart: Bool
}

/// `sqlite:///absolute/file`, `sqlite://relative/file`, `sqlite::memory:` or `postgres://user:password@host:5432/database`.
enum DatabaseURL: Sendable, Equatable {
    case sqliteFile(String)
    case sqliteMemory
    case postgres(PostgresURL)
}

extension DatabaseURL: SettingValue {
    static let expected =
        "sqlite:///absolute/file, sqlite://relative/file, sqlite::memory: or postgres://user:password@host:5432/database"
        + ", with the password percent-encoded"

    init?(setting text: String) {
        let scheme = "sqlite://"
        if text == "sqlite::memory:" {
            self = .sqliteMemory
        } else if text.hasPrefix(scheme), text.count > scheme.count {
            self = .sqliteFile(String(text.dropFirst(scheme.count)))
        } else if let url = PostgresURL(text) {
            self = .postgres(url)
        } else {
            return nil
        }
    }
}
