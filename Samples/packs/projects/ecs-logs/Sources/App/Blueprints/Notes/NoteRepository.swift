import Foundation

/// Notes in the database.
struct NoteRepository: Sendable {
    let database: any Database

    /// One page, and the count of all, as of one moment.
    func list(_ page: PageRequest) async throws -> (items: [Note], total: Int64) {
        try await database.read { connection in
            let items = try connection.rows(
                #"SELECT \#(Note.columns) FROM "notes" ORDER BY "id" LIMIT ?1 OFFSET ?2"#,
                [.integer(Int64(page.size)), .integer(page.offset)],
                Note.init(row:)
            )
            return (items, try connection.integer(#"SELECT count(*) FROM "notes""#))
        }
    }

    func find(_ id: Note.ID) async throws -> Note? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    func create(_ input: NoteInput) async throws -> Note {
        try await database.write { connection in
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "notes" (
                    "text", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3
                )
                RETURNING \#(Note.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                Note.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the note as it is now, outside of a transaction.
    /// - Returns: the note before and after; nil when there is none.
    func update(
        _ id: Note.ID,
        _ change: @Sendable (Note) async throws -> NoteInput
    ) async throws -> (old: Note, new: Note)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write { connection -> Note? in
                guard try Self.find(id, connection) == current else { return nil }
                return try connection.first(
                    #"""
                    UPDATE "notes" SET
                        "text" = ?1, "updated_at" = ?2
                    WHERE "id" = ?3
                    RETURNING \#(Note.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    Note.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the note as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: Note.ID,
        _ check: @Sendable (Note) async throws -> Void
    ) async throws -> Note? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "notes" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: Note.ID,
        _ connection: any DatabaseConnection
    ) throws -> Note? {
        try connection.first(
            #"SELECT \#(Note.columns) FROM "notes" WHERE "id" = ?1"#,
            [.integer(id)],
            Note.init(row:)
        )
    }
}
