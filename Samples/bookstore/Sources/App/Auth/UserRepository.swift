import Foundation

/// Users in the database.
struct UserRepository: Sendable {
    let database: any Database

    struct Found: Sendable {
        let user: User
        let passwordHash: PasswordHash
    }

    /// - Throws: `ConstraintViolation` when there is a user with that address.
    func create(_ email: String, _ passwordHash: PasswordHash, _ role: Role) async throws -> Found {
        try await database.write { connection in
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "users" ("id", "email", "password_hash", "role", "created_at", "updated_at")
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                RETURNING \#(Self.columns)
                """#,
                [
                    .uuid(UUIDv7.make()), .text(email), .text(passwordHash.text), .text(role.rawValue),
                    .timestamp(now), .timestamp(now),
                ],
                Self.found
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    func find(id: User.ID) async throws -> Found? {
        try await database.read { try Self.find(id, $0) }
    }

    /// - Parameter email: in lower case.
    func find(email: String) async throws -> Found? {
        try await database.read { connection in
            try connection.first(
                #"SELECT \#(Self.columns) FROM "users" WHERE "email" = ?1"#,
                [.text(email)],
                Self.found
            )
        }
    }

    /// All of them, by address.
    func all() async throws -> [User] {
        try await database.read { connection in
            try connection.rows(#"SELECT \#(Self.columns) FROM "users" ORDER BY "email""#, [], Self.found).map(\.user)
        }
    }

    /// - Returns: whether there is such a user.
    func grant(_ role: Role, to email: String) async throws -> Bool {
        try await database.write { connection in
            try connection.execute(
                #"UPDATE "users" SET "role" = ?1, "updated_at" = ?2 WHERE "email" = ?3"#,
                [.text(role.rawValue), .timestamp(Timestamp.now()), .text(email)]
            ) > 0
        }
    }

    /// Ends all sessions of the user, too.
    ///
    /// - Returns: false when the old one is not the password any more.
    func replacePassword(of id: User.ID, _ old: PasswordHash, by new: PasswordHash) async throws -> Bool {
        try await database.write { connection in
            let changed = try connection.execute(
                #"""
                UPDATE "users" SET "password_hash" = ?1, "updated_at" = ?2 WHERE "id" = ?3 AND "password_hash" = ?4
                """#,
                [.text(new.text), .timestamp(Timestamp.now()), .uuid(id), .text(old.text)]
            )
            guard changed > 0 else { return false }
            try connection.execute(#"DELETE FROM "refresh_tokens" WHERE "user_id" = ?1"#, [.uuid(id)])
            return true
        }
    }

    static func find(_ id: User.ID, _ connection: any DatabaseConnection) throws -> Found? {
        try connection.first(#"SELECT \#(columns) FROM "users" WHERE "id" = ?1"#, [.uuid(id)], found)
    }

    private static let columns = #""id", "email", "password_hash", "role", "created_at""#

    private static func found(_ row: any ResultRow) throws -> Found {
        guard let hash = PasswordHash(try row.text(2)) else { throw UnexpectedColumn(2) }
        let user = User(
            id: try row.uuid(0),
            email: try row.text(1),
            role: try row.value(3),
            createdAt: try row.timestamp(4)
        )
        return Found(user: user, passwordHash: hash)
    }
}
