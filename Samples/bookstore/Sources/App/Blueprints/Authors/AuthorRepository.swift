import Foundation

/// Authors in the database.
struct AuthorRepository: Sendable {
    let database: any Database
    let cache: Cache

    /// One page, and the count of all, as of one moment.
    func list(_ page: PageRequest) async throws -> (items: [Author], total: Int64) {
        try await database.read { connection in
            let items = try connection.rows(
                #"SELECT \#(Author.columns) FROM "authors" ORDER BY "id" LIMIT ?1 OFFSET ?2"#,
                [.integer(Int64(page.size)), .integer(page.offset)],
                Author.init(row:)
            )
            return (items, try connection.integer(#"SELECT count(*) FROM "authors""#))
        }
    }

    func find(_ id: Author.ID) async throws -> Author? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    func create(_ input: AuthorInput) async throws -> Author {
        try await database.write(dropping: [.authors], from: cache) { connection in
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "authors" (
                    "name", "bio", "born", "homepage", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3, ?4, ?5, ?6
                )
                RETURNING \#(Author.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                Author.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the author as it is now, outside of a transaction.
    /// - Returns: the author before and after; nil when there is none.
    func update(
        _ id: Author.ID,
        _ change: @Sendable (Author) async throws -> AuthorInput
    ) async throws -> (old: Author, new: Author)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write(dropping: [.authors], from: cache) { connection -> Author? in
                guard try Self.find(id, connection) == current else { return nil }
                return try connection.first(
                    #"""
                    UPDATE "authors" SET
                        "name" = ?1, "bio" = ?2, "born" = ?3, "homepage" = ?4, "updated_at" = ?5
                    WHERE "id" = ?6
                    RETURNING \#(Author.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    Author.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the author as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: Author.ID,
        _ check: @Sendable (Author) async throws -> Void
    ) async throws -> Author? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write(dropping: Self.deleted, from: cache) { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "authors" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    /// What a deletion changes as well, by way of references.
    private static let deleted: [CacheNamespace] = [.authors, .reviews]

    private static func find(
        _ id: Author.ID,
        _ connection: any DatabaseConnection
    ) throws -> Author? {
        try connection.first(
            #"SELECT \#(Author.columns) FROM "authors" WHERE "id" = ?1"#,
            [.integer(id)],
            Author.init(row:)
        )
    }
}
