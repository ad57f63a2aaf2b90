import Foundation

/// Secrets in the database.
struct SecretRepository: Sendable {
    let database: any Database
    let cache: Cache

    /// The rows from a cursor on, and whether there are more behind them, as of one moment.
    func list(_ page: CursorRequest) async throws -> (items: [Secret], hasMore: Bool) {
        try await database.read { connection in
            var items: [Secret] = []
            // One more than wanted shows that there are more.
            for range in page.ranges where items.count <= page.size {
                items += try connection.rows(
                    #"""
                    SELECT \#(Secret.columns) FROM "secrets"\#(range.sql)
                    ORDER BY \#(page.order.sql) LIMIT ?\#(range.values.count + 1)
                    """#,
                    range.values + [.integer(Int64(page.size + 1 - items.count))],
                    isKept: page.isUsual,
                    Secret.init(row:)
                )
            }
            return (Array(items.prefix(page.size)), items.count > page.size)
        }
    }

    func find(_ id: Secret.ID) async throws -> Secret? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: 422 for a reference to nothing, `ConstraintViolation` for a value that must be unique.
    ///
    /// - Parameter record: is called in the same transaction.
    func create(
        _ input: SecretInput,
        recording record: @escaping @Sendable (Secret, any DatabaseConnection) throws -> Void = { _, _ in }
    ) async throws -> Secret {
        try await database.write(dropping: [.secrets], from: cache) { connection in
            try Self.requireReferences(of: input, connection)
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "secrets" (
                    "owner_id", "reader_id", "secret", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3, ?4, ?5
                )
                RETURNING \#(Secret.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                Secret.init(row:)
            )
            guard let created else { throw MissingRow() }
            try record(created, connection)
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the secret as it is now, outside of a transaction.
    /// - Returns: the secret before and after; nil when there is none.
    func update(
        _ id: Secret.ID,
        _ change: @Sendable (Secret) async throws -> SecretInput
    ) async throws -> (old: Secret, new: Secret)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write(dropping: [.secrets], from: cache) { connection -> Secret? in
                guard try Self.find(id, connection) == current else { return nil }
                try Self.requireReferences(of: input, connection)
                return try connection.first(
                    #"""
                    UPDATE "secrets" SET
                        "owner_id" = ?1, "reader_id" = ?2, "secret" = ?3, "updated_at" = ?4
                    WHERE "id" = ?5
                    RETURNING \#(Secret.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    Secret.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the secret as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: Secret.ID,
        _ check: @Sendable (Secret) async throws -> Void
    ) async throws -> Secret? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write(dropping: [.secrets], from: cache) { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "secrets" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: Secret.ID,
        _ connection: any DatabaseConnection
    ) throws -> Secret? {
        try connection.first(
            #"SELECT \#(Secret.columns) FROM "secrets" WHERE "id" = ?1"#,
            [.integer(id)],
            Secret.init(row:)
        )
    }

    private static func requireReferences(
        of input: SecretInput,
        _ connection: any DatabaseConnection
    ) throws {
        try connection.require(
            Reference(field: "owner_id", table: "users", id: SQLValue(input.ownerID) { .uuid($0) }),
            Reference(field: "reader_id", table: "users", id: SQLValue(input.readerID) { .uuid($0) })
        )
    }
}
