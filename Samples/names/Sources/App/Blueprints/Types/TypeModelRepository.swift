import Foundation

/// Types in the database.
struct TypeModelRepository: Sendable {
    let database: any Database
    let cache: Cache

    /// The ids from a cursor on, and the row of the last one where there are more behind it, as of one moment.
    func ids(_ page: CursorRequest) async throws -> (ids: [TypeModel.ID], last: TypeModel?) {
        try await database.read { connection in
            var ids: [TypeModel.ID] = []
            // One more than wanted shows that there are more.
            for range in page.ranges where ids.count <= page.size {
                ids += try connection.rows(
                    #"""
                    SELECT "id" FROM "types"\#(range.sql)
                    ORDER BY \#(page.order.sql) LIMIT ?\#(range.values.count + 1)
                    """#,
                    range.values + [.integer(Int64(page.size + 1 - ids.count))],
                    isKept: page.isUsual
                ) { try $0.integer(0) }
            }
            guard ids.count > page.size else { return (ids, nil) }
            ids.removeLast()
            return (ids, try ids.last.flatMap { try Self.find($0, connection) })
        }
    }

    /// Those of these ids that are there.
    func find(_ ids: [TypeModel.ID]) async throws -> [TypeModel.ID: TypeModel] {
        var isOne = Conditions()
        isOne.require("id", isOneOf: ids.map { .integer($0) })
        return try await database.read(isSnapshot: false) { [isOne] connection in
            // Kept: of a page there are only as many lengths as it has rows.
            let rows = try connection.rows(
                #"SELECT \#(TypeModel.columns) FROM "types"\#(isOne.sql)"#,
                isOne.values,
                TypeModel.init(row:)
            )
            return Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
        }
    }

    func find(_ id: TypeModel.ID) async throws -> TypeModel? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    func create(_ input: TypeModelInput) async throws -> TypeModel {
        try await database.write(dropping: [.types], from: cache) { connection in
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
            let changed = try await database.write(dropping: [.types], from: cache) { connection -> TypeModel? in
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
            let isDeleted = try await database.write(dropping: Self.deleted, from: cache) { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "types" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    /// What a deletion changes as well, by way of references.
    private static let deleted: [CacheNamespace] = [.types, .requests]

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
