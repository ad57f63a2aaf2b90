import Foundation

/// Strings in the database.
struct StringModelRepository: Sendable {
    let database: any Database

    /// One page, and the count of all, as of one moment.
    func list(_ page: PageRequest) async throws -> (items: [StringModel], total: Int64) {
        try await database.read { connection in
            let items = try connection.rows(
                #"SELECT \#(StringModel.columns) FROM "strings" ORDER BY "id" LIMIT ?1 OFFSET ?2"#,
                [.integer(Int64(page.size)), .integer(page.offset)],
                StringModel.init(row:)
            )
            return (items, try connection.integer(#"SELECT count(*) FROM "strings""#))
        }
    }

    func find(_ id: StringModel.ID) async throws -> StringModel? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    func create(_ input: StringModelInput) async throws -> StringModel {
        try await database.write { connection in
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "strings" (
                    "string", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3
                )
                RETURNING \#(StringModel.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                StringModel.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the string as it is now, outside of a transaction.
    /// - Returns: the string before and after; nil when there is none.
    func update(
        _ id: StringModel.ID,
        _ change: @Sendable (StringModel) async throws -> StringModelInput
    ) async throws -> (old: StringModel, new: StringModel)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write { connection -> StringModel? in
                guard try Self.find(id, connection) == current else { return nil }
                return try connection.first(
                    #"""
                    UPDATE "strings" SET
                        "string" = ?1, "updated_at" = ?2
                    WHERE "id" = ?3
                    RETURNING \#(StringModel.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    StringModel.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the string as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: StringModel.ID,
        _ check: @Sendable (StringModel) async throws -> Void
    ) async throws -> StringModel? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "strings" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: StringModel.ID,
        _ connection: any DatabaseConnection
    ) throws -> StringModel? {
        try connection.first(
            #"SELECT \#(StringModel.columns) FROM "strings" WHERE "id" = ?1"#,
            [.integer(id)],
            StringModel.init(row:)
        )
    }
}
