import Foundation

/// Types in the database.
struct TypeModelRepository: Sendable {
    let database: any Database

    /// The rows from a cursor on, and whether there are more behind them, as of one moment.
    func list(_ page: CursorRequest) async throws -> (items: [TypeModel], hasMore: Bool) {
        try await database.read { connection in
            var items: [TypeModel] = []
            // One more than wanted shows that there are more.
            for range in page.ranges where items.count <= page.size {
                items += try connection.rows(
                    #"""
                    SELECT \#(TypeModel.columns) FROM "types"\#(range.sql)
                    ORDER BY \#(page.order.sql) LIMIT ?\#(range.values.count + 1)
                    """#,
                    range.values + [.integer(Int64(page.size + 1 - items.count))],
                    isKept: page.isUsual,
                    TypeModel.init(row:)
                )
            }
            return (Array(items.prefix(page.size)), items.count > page.size)
        }
    }

    func find(_ id: TypeModel.ID) async throws -> TypeModel? {
        try await database.read { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    func create(_ input: TypeModelInput) async throws -> TypeModel {
        try await database.write { connection in
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "types" (
                    "class", "default", "self", "init", "description", "hash_value", "actor", "async", "select",
                    "group", "where", "type", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14
                )
                RETURNING \#(TypeModel.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                TypeModel.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the type as it is now, outside of a transaction.
    /// - Returns: the type before and after; nil when there is none.
    func update(
        _ id: TypeModel.ID,
        _ change: @Sendable (TypeModel) async throws -> TypeModelInput
    ) async throws -> (old: TypeModel, new: TypeModel)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write { connection -> TypeModel? in
                guard try Self.find(id, connection) == current else { return nil }
                return try connection.first(
                    #"""
                    UPDATE "types" SET
                        "class" = ?1, "default" = ?2, "self" = ?3, "init" = ?4, "description" = ?5,
                        "hash_value" = ?6, "actor" = ?7, "async" = ?8, "select" = ?9, "group" = ?10, "where" = ?11,
                        "type" = ?12, "updated_at" = ?13
                    WHERE "id" = ?14
                    RETURNING \#(TypeModel.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    TypeModel.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the type as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: TypeModel.ID,
        _ check: @Sendable (TypeModel) async throws -> Void
    ) async throws -> TypeModel? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "types" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: TypeModel.ID,
        _ connection: any DatabaseConnection
    ) throws -> TypeModel? {
        try connection.first(
            #"SELECT \#(TypeModel.columns) FROM "types" WHERE "id" = ?1"#,
            [.integer(id)],
            TypeModel.init(row:)
        )
    }
}
