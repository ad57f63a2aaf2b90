import Hummingbird

/// Whoever is logged in.
struct Principal: Sendable, Hashable {
    let id: User.ID
    /// As it was when the access token was made.
    let role: Role
}

extension AppContext {
    /// Nil for somebody who is not logged in.
    var principal: Principal? {
        guard case .user(let principal) = identity else { return nil }
        return principal
    }

    /// - Throws: 401 for somebody who is not logged in.
    func requirePrincipal() throws -> Principal {
        guard let principal else { throw identity == .invalid ? Problem.invalidToken : Problem.unauthenticated }
        return principal
    }
}
