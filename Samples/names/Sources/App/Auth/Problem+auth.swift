import Hummingbird

/// Refusals that have to do with who asks (RFC 6750, section 3).
extension Problem {
    private static let challenge = "Bearer realm=\"\(AuthPolicy.issuer)\""

    static func unauthorized(_ detail: String) -> Problem {
        Problem(.unauthorized, detail: detail, headers: [.wwwAuthenticate: challenge])
    }

    /// 401 for a request without a token.
    static let unauthenticated = unauthorized("This is only for those who are logged in.")

    /// 401 for a token that is forged, has expired, or is for somebody else.
    static let invalidToken = Problem(
        .unauthorized,
        detail: "The access token is not good, or not any more.",
        headers: [.wwwAuthenticate: challenge + ", error=\"invalid_token\""]
    )

    /// 409 for whoever comes too late.
    static let changedPassword = Problem(
        .conflict,
        detail: "The password was changed by another request meanwhile."
    )

    static let forbidden = Problem(.forbidden, detail: "You may not do this.")
}
