import Foundation

/// Tables in the database.
struct TableModelRepository: Sendable {
    let database: any Database

    /// One page, and the count of all that the filter lets through, as of one moment.
    func list(_ page: PageRequest, _ filter: Conditions) async throws -> (items: [TableModel], total: Int64) {
        try await database.read { connection in
            let (count, isUsual) = (filter.values.count, filter.isEmpty)
            let items = try connection.rows(
                #"""
                SELECT \#(TableModel.columns) FROM "tables"\#(filter.sql)
                ORDER BY "id" LIMIT ?\#(count + 1) OFFSET ?\#(count + 2)
                """#,
                filter.values + [.integer(Int64(page.size)), .integer(page.offset)],
                isKept: isUsual,
                TableModel.init(row:)
            )
            let counting = #"SELECT count(*) FROM "tables"\#(filter.sql)"#
            return (items, try connection.integer(counting, filter.values, isKept: filter.isEmpty))
        }
    }

    func find(_ id: TableModel.ID) async throws -> TableModel? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    func create(_ input: TableModelInput) async throws -> TableModel {
        try await database.write { connection in
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "tables" (
                    "table", "limit", "offset", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3, ?4, ?5
                )
                RETURNING \#(TableModel.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                TableModel.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the table as it is now, outside of a transaction.
    /// - Returns: the table before and after; nil when there is none.
    func update(
        _ id: TableModel.ID,
        _ change: @Sendable (TableModel) async throws -> TableModelInput
    ) async throws -> (old: TableModel, new: TableModel)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write { connection -> TableModel? in
                guard try Self.find(id, connection) == current else { return nil }
                return try connection.first(
                    #"""
                    UPDATE "tables" SET
                        "table" = ?1, "limit" = ?2, "offset" = ?3, "updated_at" = ?4
                    WHERE "id" = ?5
                    RETURNING \#(TableModel.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    TableModel.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the table as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: TableModel.ID,
        _ check: @Sendable (TableModel) async throws -> Void
    ) async throws -> TableModel? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "tables" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: TableModel.ID,
        _ connection: any DatabaseConnection
    ) throws -> TableModel? {
        try connection.first(
            #"SELECT \#(TableModel.columns) FROM "tables" WHERE "id" = ?1"#,
            [.integer(id)],
            TableModel.init(row:)
        )
    }
}
