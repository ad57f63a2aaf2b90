import Foundation

/// Inputs in the database.
struct InputModelRepository: Sendable {
    let database: any Database
    let cache: Cache

    /// One page, and the count of all, as of one moment.
    func list(_ page: PageRequest) async throws -> (items: [InputModel], total: Int64) {
        try await database.read { connection in
            let items = try connection.rows(
                #"SELECT \#(InputModel.columns) FROM "inputs" ORDER BY "id" LIMIT ?1 OFFSET ?2"#,
                [.integer(Int64(page.size)), .integer(page.offset)],
                InputModel.init(row:)
            )
            return (items, try connection.integer(#"SELECT count(*) FROM "inputs""#))
        }
    }

    func find(_ id: InputModel.ID) async throws -> InputModel? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    func create(_ input: InputModelInput) async throws -> InputModel {
        try await database.write(dropping: [.inputs], from: cache) { connection in
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "inputs" (
                    "input", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3
                )
                RETURNING \#(InputModel.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                InputModel.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the input as it is now, outside of a transaction.
    /// - Returns: the input before and after; nil when there is none.
    func update(
        _ id: InputModel.ID,
        _ change: @Sendable (InputModel) async throws -> InputModelInput
    ) async throws -> (old: InputModel, new: InputModel)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write(dropping: [.inputs], from: cache) { connection -> InputModel? in
                guard try Self.find(id, connection) == current else { return nil }
                return try connection.first(
                    #"""
                    UPDATE "inputs" SET
                        "input" = ?1, "updated_at" = ?2
                    WHERE "id" = ?3
                    RETURNING \#(InputModel.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    InputModel.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the input as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: InputModel.ID,
        _ check: @Sendable (InputModel) async throws -> Void
    ) async throws -> InputModel? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write(dropping: [.inputs], from: cache) { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "inputs" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: InputModel.ID,
        _ connection: any DatabaseConnection
    ) throws -> InputModel? {
        try connection.first(
            #"SELECT \#(InputModel.columns) FROM "inputs" WHERE "id" = ?1"#,
            [.integer(id)],
            InputModel.init(row:)
        )
    }
}
