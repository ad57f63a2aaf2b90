// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation

/// Items in the database.
struct ItemRepository: Sendable {
    let database: any Database

    /// One page, and the count of all, as of one moment.
    func list(_ page: PageRequest) async throws -> (items: [Item], total: Int64) {
        try await database.read { connection in
            let items = try connection.rows(
                #"SELECT \#(Item.columns) FROM "items" ORDER BY "id" LIMIT ?1 OFFSET ?2"#,
                [.integer(Int64(page.size)), .integer(page.offset)],
                Item.init(row:)
            )
            return (items, try connection.integer(#"SELECT count(*) FROM "items""#))
        }
    }

    func find(_ id: Item.ID) async throws -> Item? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: 422 for a reference to nothing, `ConstraintViolation` for a value that must be unique.
    func create(_ input: ItemInput) async throws -> Item {
        try await database.write { connection in
            try Self.requireReferences(of: input, connection)
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "items" (
                    "title", "shelf_id", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3, ?4
                )
                RETURNING \#(Item.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                Item.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the item as it is now, outside of a transaction.
    /// - Returns: the item before and after; nil when there is none.
    func update(
        _ id: Item.ID,
        _ change: @Sendable (Item) async throws -> ItemInput
    ) async throws -> (old: Item, new: Item)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write { connection -> Item? in
                guard try Self.find(id, connection) == current else { return nil }
                try Self.requireReferences(of: input, connection)
                return try connection.first(
                    #"""
                    UPDATE "items" SET
                        "title" = ?1, "shelf_id" = ?2, "updated_at" = ?3
                    WHERE "id" = ?4
                    RETURNING \#(Item.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    Item.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the item as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: Item.ID,
        _ check: @Sendable (Item) async throws -> Void
    ) async throws -> Item? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "items" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: Item.ID,
        _ connection: any DatabaseConnection
    ) throws -> Item? {
        try connection.first(
            #"SELECT \#(Item.columns) FROM "items" WHERE "id" = ?1"#,
            [.integer(id)],
            Item.init(row:)
        )
    }

    private static func requireReferences(
        of input: ItemInput,
        _ connection: any DatabaseConnection
    ) throws {
        try connection.require(
            Reference(field: "shelf_id", table: "shelves", id: .integer(input.shelfID))
        )
    }
}
