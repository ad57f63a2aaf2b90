/// What the description says about users and tokens.
enum AuthPolicy {
    /// Who makes the tokens, and who they are for (`iss`, `aud`).
    static let issuer = "names"
    static let audience = "names"
    /// In seconds.
    static let accessLifetime: Int64 = 900
    static let refreshLifetime: Int64 = 2_592_000
}
