import Crypto
import Foundation

/// Refresh tokens in the database, of each only its hash.
///
/// A token is good once: whoever uses it gets the next one of its family. One that is used again was stolen, from the
/// user or by the user's copy: then the whole family goes.
struct RefreshTokenRepository: Sendable {
    let database: any Database
    let clock: WallClock

    enum Rotation: Sendable {
        case rotated(User, String)
        case refused
        case reused(User.ID)
    }

    /// The first token of a family.
    ///
    /// - Parameter password: what the user has logged in with.
    /// - Returns: nil when it has been changed since, which ends all sessions: also one that would begin a little later.
    func issue(to user: User.ID, knowing password: PasswordHash) async throws -> String? {
        let token = Self.makeToken()
        let now = clock.now()
        return try await database.write { connection in
            // Changes nothing, but of this and a change of the password at the same time, one waits for the other.
            let isCurrent =
                try connection.execute(
                    #"UPDATE "users" SET "password_hash" = ?2 WHERE "id" = ?1 AND "password_hash" = ?2"#,
                    [.uuid(user), .text(password.text)]
                ) > 0
            guard isCurrent else { return nil }
            // Nobody else would ever clear them away.
            try connection.execute(#"DELETE FROM "refresh_tokens" WHERE "expires_at" <= ?1"#, [.time(now)])
            try Self.insert(token, family: UUIDv7.make(), of: user, at: now, connection)
            return token
        }
    }

    func rotate(_ token: String) async throws -> Rotation {
        let next = Self.makeToken()
        let now = clock.now()
        return try await database.write { connection in
            guard let old = try Self.find(token, connection), old.expires > now else { return .refused }
            // Of two that use it at once, the database lets only one be the first.
            let isFirst =
                try connection.execute(
                    #"UPDATE "refresh_tokens" SET "used_at" = ?1 WHERE "id" = ?2 AND "used_at" IS NULL"#,
                    [.time(now), .uuid(old.id)]
                ) > 0
            guard isFirst else {
                try Self.remove(family: old.family, connection)
                return .reused(old.user)
            }
            guard let user = try UserRepository.find(old.user, connection)?.user else { return .refused }
            try Self.insert(next, family: old.family, of: old.user, at: now, connection)
            return .rotated(user, next)
        }
    }

    /// Ends the session that the token belongs to; nothing happens where there is none.
    func revoke(_ token: String) async throws {
        try await database.write { connection in
            guard let found = try Self.find(token, connection) else { return }
            try Self.remove(family: found.family, connection)
        }
    }

    private struct Found {
        let id: UUID
        let user: User.ID
        let family: UUID
        /// In milliseconds since 1970.
        let expires: Int64
    }

    private static func find(_ token: String, _ connection: any DatabaseConnection) throws -> Found? {
        try connection.first(
            #"SELECT "id", "user_id", "family", "expires_at" FROM "refresh_tokens" WHERE "hash" = ?1"#,
            [.text(hash(token))]
        ) { row in
            Found(
                id: try row.uuid(0),
                user: try row.uuid(1),
                family: try row.uuid(2),
                expires: Timestamp.milliseconds(try row.timestamp(3))
            )
        }
    }

    private static func insert(
        _ token: String,
        family: UUID,
        of user: User.ID,
        at now: Int64,
        _ connection: any DatabaseConnection
    ) throws {
        try connection.execute(
            #"""
            INSERT INTO "refresh_tokens" ("id", "user_id", "family", "hash", "expires_at")
            VALUES (?1, ?2, ?3, ?4, ?5)
            """#,
            [
                .uuid(UUIDv7.make()), .uuid(user), .uuid(family), .text(hash(token)),
                .time(now + AuthPolicy.refreshLifetime * 1_000),
            ]
        )
    }

    /// Again until there is none: a rotation that was under way holds up the first statement until its new token is
    /// there for the second to see.
    private static func remove(family: UUID, _ connection: any DatabaseConnection) throws {
        var removed = 1
        while removed > 0 {
            removed = try connection.execute(#"DELETE FROM "refresh_tokens" WHERE "family" = ?1"#, [.uuid(family)])
        }
    }

    /// 256 random bits in base64url.
    private static func makeToken() -> String {
        Data([UInt8].random(count: 32)).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// Needs no salt and no time: nobody guesses 256 random bits.
    private static func hash(_ token: String) -> String {
        SHA256.hash(data: Array(token.utf8)).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        .joined()
    }
}

extension SQLValue {
    /// - Parameter milliseconds: since 1970.
    fileprivate static func time(_ milliseconds: Int64) -> SQLValue {
        .timestamp(Timestamp.date(milliseconds: milliseconds))
    }
}
