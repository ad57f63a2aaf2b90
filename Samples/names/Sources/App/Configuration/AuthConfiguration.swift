/// How tokens are signed and passwords are kept.
struct AuthConfiguration: Sendable {
    var secret: AuthSecret
    var passwordCost: PasswordCost

    /// - Throws: `ConfigurationError` when the secret is missing or too short, or the cost out of bounds.
    init(_ settings: Settings) throws {
        // Only a developer can do with tokens that do not outlive the process.
        let isOptional = settings.environment == .development && settings.optional("AUTH_SECRET") == nil
        secret = isOptional ? .ephemeral() : try settings.value("AUTH_SECRET")
        let range = settings.environment == .testing ? 1...PasswordCost.range.upperBound : PasswordCost.range
        passwordCost = PasswordCost(exponent: try settings.int("AUTH_PASSWORD_COST", in: range))
    }
}
