/// Which database, and how it is used.
struct DatabaseConfiguration: Sendable {
    var url: DatabaseURL
    /// Connections that may read at once.
    var pool: Int
    /// Whether `serve` applies pending migrations itself, or refuses to start while there are any.
    var migratesAtStart: Bool
}

/// `sqlite:///absolute/file`, `sqlite://relative/file` or `sqlite::memory:`.
enum DatabaseURL: Sendable, Equatable {
    case sqliteFile(String)
    case sqliteMemory
}

extension DatabaseURL: SettingValue {
    static let expected = "sqlite:///absolute/file, sqlite://relative/file or sqlite::memory:"

    init?(setting text: String) {
        let scheme = "sqlite://"
        if text == "sqlite::memory:" {
            self = .sqliteMemory
        } else if text.hasPrefix(scheme), text.count > scheme.count {
            self = .sqliteFile(String(text.dropFirst(scheme.count)))
        } else {
            return nil
        }
    }
}
