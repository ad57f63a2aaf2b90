import Foundation

/// A server, who to be there, and which of its databases: `redis://user:password@host:6379/0`, `rediss://…` by TLS.
struct RedisURL: Sendable, Equatable {
    /// A name or an address, without brackets.
    var host: String
    var port: Int
    var usesTLS: Bool
    /// Of an access control list; nil for the default user.
    var user: String?
    var password: String?
    var database: Int

    /// Nil when the text is none. What is not letters, digits or `-._~` is written as `%2F` in a user or password.
    init?(_ text: String) {
        guard let parts = URLComponents(string: text, encodingInvalidCharacters: false), parts.query == nil,
            parts.fragment == nil
        else { return nil }
        switch parts.scheme {
        case "redis": usesTLS = false
        case "rediss": usesTLS = true
        default: return nil
        }
        guard let host = parts.host?.trimmingCharacters(in: ["[", "]"]), !host.isEmpty else { return nil }
        self.host = host
        port = parts.port ?? 6379
        guard (1...65_535).contains(port) else { return nil }
        user = parts.user.flatMap { $0.isEmpty ? nil : $0 }
        password = parts.password.flatMap { $0.isEmpty ? nil : $0 }
        // A user alone, or an empty password, is a slip: it would be nobody.
        guard (parts.user == nil && parts.password == nil) || password != nil else { return nil }
        let path = parts.path.drop { $0 == "/" }
        guard let database = path.isEmpty ? 0 : Int(path), database >= 0, parts.path.count <= path.count + 1 else {
            return nil
        }
        self.database = database
    }
}

extension RedisURL: CustomStringConvertible, CustomReflectable {
    /// For logs: without user and password.
    var description: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return "\(usesTLS ? "rediss" : "redis")://\(name):\(port)/\(database)"
    }

    /// For `dump`, which would show what is in it.
    var customMirror: Mirror { Mirror(self, children: []) }
}
