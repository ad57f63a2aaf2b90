import Foundation

/// Errors in the database.
struct ErrorModelRepository: Sendable {
    let database: any Database

    /// One page, and the count of all, as of one moment.
    func list(_ page: PageRequest) async throws -> (items: [ErrorModel], total: Int64) {
        try await database.read { connection in
            let items = try connection.rows(
                #"SELECT \#(ErrorModel.columns) FROM "errors" ORDER BY "id" LIMIT ?1 OFFSET ?2"#,
                [.integer(Int64(page.size)), .integer(page.offset)],
                ErrorModel.init(row:)
            )
            return (items, try connection.integer(#"SELECT count(*) FROM "errors""#))
        }
    }

    func find(_ id: ErrorModel.ID) async throws -> ErrorModel? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    func create(_ input: ErrorModelInput) async throws -> ErrorModel {
        try await database.write { connection in
            let created = try connection.first(
                #"""
                INSERT INTO "errors" (
                    "error"
                ) VALUES (
                    ?1
                )
                RETURNING \#(ErrorModel.columns)
                """#,
                input.sqlValues,
                ErrorModel.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the error as it is now, outside of a transaction.
    /// - Returns: the error before and after; nil when there is none.
    func update(
        _ id: ErrorModel.ID,
        _ change: @Sendable (ErrorModel) async throws -> ErrorModelInput
    ) async throws -> (old: ErrorModel, new: ErrorModel)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write { connection -> ErrorModel? in
                guard try Self.find(id, connection) == current else { return nil }
                return try connection.first(
                    #"""
                    UPDATE "errors" SET
                        "error" = ?1
                    WHERE "id" = ?2
                    RETURNING \#(ErrorModel.columns)
                    """#,
                    input.sqlValues + [.integer(id)],
                    ErrorModel.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the error as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: ErrorModel.ID,
        _ check: @Sendable (ErrorModel) async throws -> Void
    ) async throws -> ErrorModel? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "errors" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: ErrorModel.ID,
        _ connection: any DatabaseConnection
    ) throws -> ErrorModel? {
        try connection.first(
            #"SELECT \#(ErrorModel.columns) FROM "errors" WHERE "id" = ?1"#,
            [.integer(id)],
            ErrorModel.init(row:)
        )
    }
}
