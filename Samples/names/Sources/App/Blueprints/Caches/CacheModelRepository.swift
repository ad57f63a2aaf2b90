import Foundation

/// Caches in the database.
struct CacheModelRepository: Sendable {
    let database: any Database
    let cache: Cache

    /// One page, and the count of all, as of one moment.
    func list(_ page: PageRequest) async throws -> (items: [CacheModel], total: Int64) {
        try await database.read { connection in
            let items = try connection.rows(
                #"SELECT \#(CacheModel.columns) FROM "caches" ORDER BY "id" LIMIT ?1 OFFSET ?2"#,
                [.integer(Int64(page.size)), .integer(page.offset)],
                CacheModel.init(row:)
            )
            return (items, try connection.integer(#"SELECT count(*) FROM "caches""#))
        }
    }

    func find(_ id: CacheModel.ID) async throws -> CacheModel? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    func create(_ input: CacheModelInput) async throws -> CacheModel {
        try await database.write(dropping: [.caches], from: cache) { connection in
            let created = try connection.first(
                #"""
                INSERT INTO "caches" (
                    "key"
                ) VALUES (
                    ?1
                )
                RETURNING \#(CacheModel.columns)
                """#,
                input.sqlValues,
                CacheModel.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the cache as it is now, outside of a transaction.
    /// - Returns: the cache before and after; nil when there is none.
    func update(
        _ id: CacheModel.ID,
        _ change: @Sendable (CacheModel) async throws -> CacheModelInput
    ) async throws -> (old: CacheModel, new: CacheModel)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write(dropping: [.caches], from: cache) { connection -> CacheModel? in
                guard try Self.find(id, connection) == current else { return nil }
                return try connection.first(
                    #"""
                    UPDATE "caches" SET
                        "key" = ?1
                    WHERE "id" = ?2
                    RETURNING \#(CacheModel.columns)
                    """#,
                    input.sqlValues + [.integer(id)],
                    CacheModel.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the cache as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: CacheModel.ID,
        _ check: @Sendable (CacheModel) async throws -> Void
    ) async throws -> CacheModel? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write(dropping: [.caches], from: cache) { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "caches" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: CacheModel.ID,
        _ connection: any DatabaseConnection
    ) throws -> CacheModel? {
        try connection.first(
            #"SELECT \#(CacheModel.columns) FROM "caches" WHERE "id" = ?1"#,
            [.integer(id)],
            CacheModel.init(row:)
        )
    }
}
