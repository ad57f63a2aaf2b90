/// What access tokens are signed with. Whoever knows it can be anyone.
struct AuthSecret: Sendable {
    let bytes: [UInt8]
    /// Whether it was made up for this process.
    let isEphemeral: Bool

    /// As many as the signatures have (RFC 7518, section 3.2).
    static let fewestBytes = 32

    private init(bytes: [UInt8], isEphemeral: Bool) {
        self.bytes = bytes
        self.isEphemeral = isEphemeral
    }

    /// One that nobody knows, so that tokens are good until the process ends.
    static func ephemeral() -> AuthSecret {
        AuthSecret(bytes: .random(count: fewestBytes), isEphemeral: true)
    }
}

extension AuthSecret: SettingValue {
    static let expected = "a secret of at least \(fewestBytes) bytes, as `openssl rand -base64 48` makes one"

    init?(setting text: String) {
        guard text.utf8.count >= Self.fewestBytes else { return nil }
        self.init(bytes: Array(text.utf8), isEphemeral: false)
    }
}

extension AuthSecret: CustomStringConvertible, CustomReflectable {
    /// Nothing of it, wherever it may be printed.
    var description: String { "a secret" }
    var customMirror: Mirror { Mirror(self, children: []) }
}

extension [UInt8] {
    /// From the system's generator, which is made for secrets.
    static func random(count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in .random(in: .min ... .max, using: &generator) }
    }
}
