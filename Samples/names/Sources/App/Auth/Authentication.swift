import Hummingbird

/// Registering, logging in, and staying so.
struct Authentication: Sendable {
    let users: UserRepository
    let refreshTokens: RefreshTokenRepository
    let accessTokens: AccessTokens
    let passwords: PasswordHasher

    init(_ configuration: AuthConfiguration, database: any Database, clock: WallClock) async {
        users = UserRepository(database: database)
        refreshTokens = RefreshTokenRepository(database: database, clock: clock)
        accessTokens = await AccessTokens(configuration.secret, clock: clock)
        passwords = PasswordHasher(cost: configuration.passwordCost)
    }

    /// - Throws: `ConstraintViolation` when there is a user with that address.
    func register(_ credentials: Credentials, as role: Role = .granted) async throws -> UserRepository.Found {
        let hash = try await passwords.hash(credentials.password)
        return try await users.create(credentials.email, hash, role)
    }

    /// - Throws: 401, the same for an unknown address and a wrong password, after the same time.
    func logIn(_ credentials: Credentials) async throws -> Tokens {
        let found = try await users.find(email: credentials.email)
        let isRight = try await passwords.verify(credentials.password, found?.passwordHash)
        guard isRight, let found, let tokens = try await tokens(for: found) else {
            throw Problem.unauthorized("The email address or the password is wrong.")
        }
        return tokens
    }

    /// A session of its own, beside those that the user has already.
    ///
    /// - Returns: nil when the user has another password by now.
    func tokens(for found: UserRepository.Found) async throws -> Tokens? {
        let user = found.user
        guard let refresh = try await refreshTokens.issue(to: user.id, knowing: found.passwordHash) else { return nil }
        return Tokens(access: try await accessTokens.issue(to: user.principal), refresh: refresh)
    }

    /// - Throws: 401 for a token that is unknown, has expired, or was used before.
    func refresh(_ token: String, _ context: AppContext) async throws -> Tokens {
        switch try await refreshTokens.rotate(token) {
        case .rotated(let user, let next):
            return Tokens(access: try await accessTokens.issue(to: user.principal), refresh: next)
        case .reused(let id):
            // Either the thief comes second or the user does: both are out now, and the user logs in again.
            context.logger.warning("a refresh token was used twice", metadata: ["principal": "\(id.path)"])
            throw Problem.unauthorized("The refresh token is not good.")
        case .refused:
            throw Problem.unauthorized("The refresh token is not good.")
        }
    }

    /// Ends all sessions of the user, and begins another.
    ///
    /// - Throws: 422 when the current password is another.
    func changePassword(of id: User.ID, _ change: PasswordChange) async throws -> Tokens {
        guard let found = try await users.find(id: id) else { throw Problem.invalidToken }
        guard try await passwords.verify(change.current, found.passwordHash) else {
            throw Problem.invalid("current_password", "is not the current password", rule: "password")
        }
        let hash = try await passwords.hash(change.new)
        guard try await users.replacePassword(of: id, found.passwordHash, by: hash),
            let tokens = try await tokens(for: UserRepository.Found(user: found.user, passwordHash: hash))
        else { throw Problem.changedPassword }
        return tokens
    }
}
