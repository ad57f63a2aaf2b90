// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation

/// Shelves in the database.
struct ShelfRepository: Sendable {
    let database: any Database

    /// One page, and the count of all, as of one moment.
    func list(_ page: PageRequest) async throws -> (items: [Shelf], total: Int64) {
        try await database.read { connection in
            let items = try connection.rows(
                #"SELECT \#(Shelf.columns) FROM "shelves" ORDER BY "id" LIMIT ?1 OFFSET ?2"#,
                [.integer(Int64(page.size)), .integer(page.offset)],
                Shelf.init(row:)
            )
            return (items, try connection.integer(#"SELECT count(*) FROM "shelves""#))
        }
    }

    func find(_ id: Shelf.ID) async throws -> Shelf? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    func create(_ input: ShelfInput) async throws -> Shelf {
        try await database.write { connection in
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "shelves" (
                    "label", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3
                )
                RETURNING \#(Shelf.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                Shelf.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the shelf as it is now, outside of a transaction.
    /// - Returns: the shelf before and after; nil when there is none.
    func update(
        _ id: Shelf.ID,
        _ change: @Sendable (Shelf) async throws -> ShelfInput
    ) async throws -> (old: Shelf, new: Shelf)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write { connection -> Shelf? in
                guard try Self.find(id, connection) == current else { return nil }
                return try connection.first(
                    #"""
                    UPDATE "shelves" SET
                        "label" = ?1, "updated_at" = ?2
                    WHERE "id" = ?3
                    RETURNING \#(Shelf.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    Shelf.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the shelf as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: Shelf.ID,
        _ check: @Sendable (Shelf) async throws -> Void
    ) async throws -> Shelf? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "shelves" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: Shelf.ID,
        _ connection: any DatabaseConnection
    ) throws -> Shelf? {
        try connection.first(
            #"SELECT \#(Shelf.columns) FROM "shelves" WHERE "id" = ?1"#,
            [.integer(id)],
            Shelf.init(row:)
        )
    }
}
