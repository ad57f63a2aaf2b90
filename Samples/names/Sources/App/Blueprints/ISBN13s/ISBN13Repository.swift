import Foundation

/// Isbn13s in the database.
struct ISBN13Repository: Sendable {
    let database: any Database

    /// One page, and the count of all, as of one moment.
    func list(_ page: PageRequest) async throws -> (items: [ISBN13], total: Int64) {
        try await database.read { connection in
            let items = try connection.rows(
                #"SELECT \#(ISBN13.columns) FROM "isbn13s" ORDER BY "id" LIMIT ?1 OFFSET ?2"#,
                [.integer(Int64(page.size)), .integer(page.offset)],
                ISBN13.init(row:)
            )
            return (items, try connection.integer(#"SELECT count(*) FROM "isbn13s""#))
        }
    }

    func find(_ id: ISBN13.ID) async throws -> ISBN13? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    func create(_ input: ISBN13Input) async throws -> ISBN13 {
        try await database.write { connection in
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "isbn13s" (
                    "isbn13", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3
                )
                RETURNING \#(ISBN13.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                ISBN13.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the isbn13 as it is now, outside of a transaction.
    /// - Returns: the isbn13 before and after; nil when there is none.
    func update(
        _ id: ISBN13.ID,
        _ change: @Sendable (ISBN13) async throws -> ISBN13Input
    ) async throws -> (old: ISBN13, new: ISBN13)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write { connection -> ISBN13? in
                guard try Self.find(id, connection) == current else { return nil }
                return try connection.first(
                    #"""
                    UPDATE "isbn13s" SET
                        "isbn13" = ?1, "updated_at" = ?2
                    WHERE "id" = ?3
                    RETURNING \#(ISBN13.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    ISBN13.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the isbn13 as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: ISBN13.ID,
        _ check: @Sendable (ISBN13) async throws -> Void
    ) async throws -> ISBN13? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "isbn13s" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: ISBN13.ID,
        _ connection: any DatabaseConnection
    ) throws -> ISBN13? {
        try connection.first(
            #"SELECT \#(ISBN13.columns) FROM "isbn13s" WHERE "id" = ?1"#,
            [.integer(id)],
            ISBN13.init(row:)
        )
    }
}
