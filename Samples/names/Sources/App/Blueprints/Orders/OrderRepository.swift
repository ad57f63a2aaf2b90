import Foundation

/// Orders in the database.
struct OrderRepository: Sendable {
    let database: any Database
    let cache: Cache

    /// The ids on one page.
    func ids(_ page: PageRequest, _ order: SortOrder) async throws -> [Order.ID] {
        try await database.read(isSnapshot: false) { connection in
            try connection.rows(
                #"SELECT "id" FROM "orders" ORDER BY \#(order.sql) LIMIT ?1 OFFSET ?2"#,
                [.integer(Int64(page.size)), .integer(page.offset)],
                isKept: order.isDefault
            ) { try $0.integer(0) }
        }
    }

    func count() async throws -> Int64 {
        try await database.read(isSnapshot: false) { try $0.integer(#"SELECT count(*) FROM "orders""#) }
    }

    /// Those of these ids that are there.
    func find(_ ids: [Order.ID]) async throws -> [Order.ID: Order] {
        var isOne = Conditions()
        isOne.require("id", isOneOf: ids.map { .integer($0) })
        return try await database.read(isSnapshot: false) { [isOne] connection in
            // Kept: of a page there are only as many lengths as it has rows.
            let rows = try connection.rows(
                #"SELECT \#(Order.columns) FROM "orders"\#(isOne.sql)"#,
                isOne.values,
                Order.init(row:)
            )
            return Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
        }
    }

    func find(_ id: Order.ID) async throws -> Order? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    func create(_ input: OrderInput) async throws -> Order {
        try await database.write(dropping: [.orders], from: cache) { connection in
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "orders" (
                    "order", "by", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3, ?4
                )
                RETURNING \#(Order.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                Order.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the order as it is now, outside of a transaction.
    /// - Returns: the order before and after; nil when there is none.
    func update(
        _ id: Order.ID,
        _ change: @Sendable (Order) async throws -> OrderInput
    ) async throws -> (old: Order, new: Order)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write(dropping: [.orders], from: cache) { connection -> Order? in
                guard try Self.find(id, connection) == current else { return nil }
                return try connection.first(
                    #"""
                    UPDATE "orders" SET
                        "order" = ?1, "by" = ?2, "updated_at" = ?3
                    WHERE "id" = ?4
                    RETURNING \#(Order.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    Order.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the order as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: Order.ID,
        _ check: @Sendable (Order) async throws -> Void
    ) async throws -> Order? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write(dropping: [.orders], from: cache) { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "orders" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: Order.ID,
        _ connection: any DatabaseConnection
    ) throws -> Order? {
        try connection.first(
            #"SELECT \#(Order.columns) FROM "orders" WHERE "id" = ?1"#,
            [.integer(id)],
            Order.init(row:)
        )
    }
}
