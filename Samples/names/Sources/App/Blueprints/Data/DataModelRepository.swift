import Foundation

/// Data in the database.
struct DataModelRepository: Sendable {
    let database: any Database

    func find(_ id: DataModel.ID) async throws -> DataModel? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    func create(_ input: DataModelInput) async throws -> DataModel {
        try await database.write { connection in
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "data" (
                    "data", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3
                )
                RETURNING \#(DataModel.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                DataModel.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the data as it is now, outside of a transaction.
    /// - Returns: the data before and after; nil when there is none.
    func update(
        _ id: DataModel.ID,
        _ change: @Sendable (DataModel) async throws -> DataModelInput
    ) async throws -> (old: DataModel, new: DataModel)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write { connection -> DataModel? in
                guard try Self.find(id, connection) == current else { return nil }
                return try connection.first(
                    #"""
                    UPDATE "data" SET
                        "data" = ?1, "updated_at" = ?2
                    WHERE "id" = ?3
                    RETURNING \#(DataModel.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    DataModel.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the data as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: DataModel.ID,
        _ check: @Sendable (DataModel) async throws -> Void
    ) async throws -> DataModel? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "data" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: DataModel.ID,
        _ connection: any DatabaseConnection
    ) throws -> DataModel? {
        try connection.first(
            #"SELECT \#(DataModel.columns) FROM "data" WHERE "id" = ?1"#,
            [.integer(id)],
            DataModel.init(row:)
        )
    }
}
