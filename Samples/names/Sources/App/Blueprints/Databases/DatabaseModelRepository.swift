import Foundation

/// Databases in the database.
struct DatabaseModelRepository: Sendable {
    let database: any Database

    /// One page, and the count of all, as of one moment.
    func list(_ page: PageRequest) async throws -> (items: [DatabaseModel], total: Int64) {
        try await database.read { connection in
            let items = try connection.rows(
                #"SELECT \#(DatabaseModel.columns) FROM "databases" ORDER BY "id" LIMIT ?1 OFFSET ?2"#,
                [.integer(Int64(page.size)), .integer(page.offset)],
                DatabaseModel.init(row:)
            )
            return (items, try connection.integer(#"SELECT count(*) FROM "databases""#))
        }
    }

    func find(_ id: DatabaseModel.ID) async throws -> DatabaseModel? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    func create(_ input: DatabaseModelInput) async throws -> DatabaseModel {
        try await database.write { connection in
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "databases" (
                    "connection", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3
                )
                RETURNING \#(DatabaseModel.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                DatabaseModel.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the database as it is now, outside of a transaction.
    /// - Returns: the database before and after; nil when there is none.
    func update(
        _ id: DatabaseModel.ID,
        _ change: @Sendable (DatabaseModel) async throws -> DatabaseModelInput
    ) async throws -> (old: DatabaseModel, new: DatabaseModel)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write { connection -> DatabaseModel? in
                guard try Self.find(id, connection) == current else { return nil }
                return try connection.first(
                    #"""
                    UPDATE "databases" SET
                        "connection" = ?1, "updated_at" = ?2
                    WHERE "id" = ?3
                    RETURNING \#(DatabaseModel.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    DatabaseModel.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the database as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: DatabaseModel.ID,
        _ check: @Sendable (DatabaseModel) async throws -> Void
    ) async throws -> DatabaseModel? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "databases" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: DatabaseModel.ID,
        _ connection: any DatabaseConnection
    ) throws -> DatabaseModel? {
        try connection.first(
            #"SELECT \#(DatabaseModel.columns) FROM "databases" WHERE "id" = ?1"#,
            [.integer(id)],
            DatabaseModel.init(row:)
        )
    }
}
