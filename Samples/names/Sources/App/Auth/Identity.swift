import Hummingbird

/// Who asks, as far as the request says so.
enum Identity: Sendable, Equatable {
    case anonymous
    case user(Principal)
    /// There is a token, and it is not good.
    case invalid

    /// Reads `Authorization: Bearer …` (RFC 6750, section 2.1). It never refuses: a bad token is counted against the
    /// limits first, and refused where the route says whom it lets in.
    init(_ request: Request, _ tokens: AccessTokens) async {
        guard let field = request.headers[.authorization] else {
            self = .anonymous
            return
        }
        let words = field.split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bearer",
            let principal = await tokens.principal(of: String(words[1]))
        else {
            self = .invalid
            return
        }
        self = .user(principal)
    }
}

extension Identity {
    /// For the log.
    var text: String {
        switch self {
        case .anonymous: "anonymous"
        case .user(let principal): principal.id.path
        case .invalid: "invalid"
        }
    }
}
