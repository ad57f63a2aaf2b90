import Foundation

/// Children in the database.
struct ChildRepository: Sendable {
    let database: any Database

    /// One page, and the count of all, as of one moment.
    func list(_ page: PageRequest) async throws -> (items: [Child], total: Int64) {
        try await database.read { connection in
            let items = try connection.rows(
                #"SELECT \#(Child.columns) FROM "children" ORDER BY "id" LIMIT ?1 OFFSET ?2"#,
                [.integer(Int64(page.size)), .integer(page.offset)],
                Child.init(row:)
            )
            return (items, try connection.integer(#"SELECT count(*) FROM "children""#))
        }
    }

    func find(_ id: Child.ID) async throws -> Child? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    func create(_ input: ChildInput) async throws -> Child {
        try await database.write { connection in
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "children" (
                    "per_page", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3
                )
                RETURNING \#(Child.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                Child.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the child as it is now, outside of a transaction.
    /// - Returns: the child before and after; nil when there is none.
    func update(
        _ id: Child.ID,
        _ change: @Sendable (Child) async throws -> ChildInput
    ) async throws -> (old: Child, new: Child)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write { connection -> Child? in
                guard try Self.find(id, connection) == current else { return nil }
                return try connection.first(
                    #"""
                    UPDATE "children" SET
                        "per_page" = ?1, "updated_at" = ?2
                    WHERE "id" = ?3
                    RETURNING \#(Child.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    Child.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the child as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: Child.ID,
        _ check: @Sendable (Child) async throws -> Void
    ) async throws -> Child? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "children" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: Child.ID,
        _ connection: any DatabaseConnection
    ) throws -> Child? {
        try connection.first(
            #"SELECT \#(Child.columns) FROM "children" WHERE "id" = ?1"#,
            [.integer(id)],
            Child.init(row:)
        )
    }
}
