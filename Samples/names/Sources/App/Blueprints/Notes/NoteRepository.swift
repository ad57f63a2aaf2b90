import Foundation

/// Notes in the database.
struct NoteRepository: Sendable {
    let database: any Database
    let cache: Cache

    /// The ids on one page.
    func ids(_ page: PageRequest, _ filter: Conditions) async throws -> [Note.ID] {
        try await database.read(isSnapshot: false) { connection in
            let count = filter.values.count
            return try connection.rows(
                #"""
                SELECT "id" FROM "notes"\#(filter.sql)
                ORDER BY "id" LIMIT ?\#(count + 1) OFFSET ?\#(count + 2)
                """#,
                filter.values + [.integer(Int64(page.size)), .integer(page.offset)],
                isKept: filter.isEmpty
            ) { try $0.integer(0) }
        }
    }

    /// How many rows the filter lets through.
    func count(_ filter: Conditions) async throws -> Int64 {
        try await database.read(isSnapshot: false) { connection in
            let counting = #"SELECT count(*) FROM "notes"\#(filter.sql)"#
            return try connection.integer(counting, filter.values, isKept: filter.isEmpty)
        }
    }

    /// Those of these ids that are there.
    func find(_ ids: [Note.ID]) async throws -> [Note.ID: Note] {
        var isOne = Conditions()
        isOne.require("id", isOneOf: ids.map { .integer($0) })
        return try await database.read(isSnapshot: false) { [isOne] connection in
            // Kept: of a page there are only as many lengths as it has rows.
            let rows = try connection.rows(
                #"SELECT \#(Note.columns) FROM "notes"\#(isOne.sql)"#,
                isOne.values,
                Note.init(row:)
            )
            return Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
        }
    }

    func find(_ id: Note.ID) async throws -> Note? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: 422 for a reference to nothing, `ConstraintViolation` for a value that must be unique.
    func create(_ input: NoteInput) async throws -> Note {
        try await database.write(dropping: [.notes], from: cache) { connection in
            try Self.requireReferences(of: input, connection)
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "notes" (
                    "owner_id", "by_id", "lines", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3, ?4, ?5
                )
                RETURNING \#(Note.columns)
                """#,
                input.sqlValues + [.list([]), .timestamp(now), .timestamp(now)],
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
            let changed = try await database.write(dropping: [.notes], from: cache) { connection -> Note? in
                guard try Self.find(id, connection) == current else { return nil }
                try Self.requireReferences(of: input, connection)
                return try connection.first(
                    #"""
                    UPDATE "notes" SET
                        "owner_id" = ?1, "by_id" = ?2, "updated_at" = ?3
                    WHERE "id" = ?4
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
            let isDeleted = try await database.write(dropping: [.notes], from: cache) { connection in
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

    private static func requireReferences(
        of input: NoteInput,
        _ connection: any DatabaseConnection
    ) throws {
        try connection.require(
            Reference(field: "owner_id", table: "users", id: SQLValue(input.ownerID) { .uuid($0) }),
            Reference(field: "by_id", table: "users", id: .uuid(input.byID))
        )
    }
}
