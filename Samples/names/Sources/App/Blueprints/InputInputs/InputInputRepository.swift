import Foundation

/// Input inputs in the database.
struct InputInputRepository: Sendable {
    let database: any Database

    /// One page, and the count of all, as of one moment.
    func list(_ page: PageRequest) async throws -> (items: [InputInput], total: Int64) {
        try await database.read { connection in
            let items = try connection.rows(
                #"SELECT \#(InputInput.columns) FROM "input_inputs" ORDER BY "id" LIMIT ?1 OFFSET ?2"#,
                [.integer(Int64(page.size)), .integer(page.offset)],
                InputInput.init(row:)
            )
            return (items, try connection.integer(#"SELECT count(*) FROM "input_inputs""#))
        }
    }

    func find(_ id: InputInput.ID) async throws -> InputInput? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    func create(_ input: InputInputInput) async throws -> InputInput {
        try await database.write { connection in
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "input_inputs" (
                    "page", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3
                )
                RETURNING \#(InputInput.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                InputInput.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the input input as it is now, outside of a transaction.
    /// - Returns: the input input before and after; nil when there is none.
    func update(
        _ id: InputInput.ID,
        _ change: @Sendable (InputInput) async throws -> InputInputInput
    ) async throws -> (old: InputInput, new: InputInput)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write { connection -> InputInput? in
                guard try Self.find(id, connection) == current else { return nil }
                return try connection.first(
                    #"""
                    UPDATE "input_inputs" SET
                        "page" = ?1, "updated_at" = ?2
                    WHERE "id" = ?3
                    RETURNING \#(InputInput.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    InputInput.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the input input as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: InputInput.ID,
        _ check: @Sendable (InputInput) async throws -> Void
    ) async throws -> InputInput? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "input_inputs" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: InputInput.ID,
        _ connection: any DatabaseConnection
    ) throws -> InputInput? {
        try connection.first(
            #"SELECT \#(InputInput.columns) FROM "input_inputs" WHERE "id" = ?1"#,
            [.integer(id)],
            InputInput.init(row:)
        )
    }
}
