import Foundation

/// People in the database.
struct PersonRepository: Sendable {
    let database: any Database

    /// The rows from a cursor on, and whether there are more behind them, as of one moment.
    func list(_ page: CursorRequest) async throws -> (items: [Person], hasMore: Bool) {
        try await database.read { connection in
            var items: [Person] = []
            // One more than wanted shows that there are more.
            for range in page.ranges where items.count <= page.size {
                items += try connection.rows(
                    #"""
                    SELECT \#(Person.columns) FROM "people"\#(range.sql)
                    ORDER BY \#(page.order.sql) LIMIT ?\#(range.values.count + 1)
                    """#,
                    range.values + [.integer(Int64(page.size + 1 - items.count))],
                    isKept: page.isUsual,
                    Person.init(row:)
                )
            }
            return (Array(items.prefix(page.size)), items.count > page.size)
        }
    }

    func find(_ id: Person.ID) async throws -> Person? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    func create(_ input: PersonInput) async throws -> Person {
        try await database.write { connection in
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "people" (
                    "person", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3
                )
                RETURNING \#(Person.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                Person.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the person as it is now, outside of a transaction.
    /// - Returns: the person before and after; nil when there is none.
    func update(
        _ id: Person.ID,
        _ change: @Sendable (Person) async throws -> PersonInput
    ) async throws -> (old: Person, new: Person)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write { connection -> Person? in
                guard try Self.find(id, connection) == current else { return nil }
                return try connection.first(
                    #"""
                    UPDATE "people" SET
                        "person" = ?1, "updated_at" = ?2
                    WHERE "id" = ?3
                    RETURNING \#(Person.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    Person.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    private static func find(
        _ id: Person.ID,
        _ connection: any DatabaseConnection
    ) throws -> Person? {
        try connection.first(
            #"SELECT \#(Person.columns) FROM "people" WHERE "id" = ?1"#,
            [.integer(id)],
            Person.init(row:)
        )
    }
}
