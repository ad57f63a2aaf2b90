import Foundation

/// Series in the database.
struct SeriesRepository: Sendable {
    let database: any Database
    let cache: Cache

    /// The ids on one page.
    func ids(_ page: PageRequest) async throws -> [Series.ID] {
        try await database.read(isSnapshot: false) { connection in
            try connection.rows(
                #"SELECT "id" FROM "series" ORDER BY "id" LIMIT ?1 OFFSET ?2"#,
                [.integer(Int64(page.size)), .integer(page.offset)]
            ) { try $0.integer(0) }
        }
    }

    func count() async throws -> Int64 {
        try await database.read(isSnapshot: false) { try $0.integer(#"SELECT count(*) FROM "series""#) }
    }

    /// Those of these ids that are there.
    func find(_ ids: [Series.ID]) async throws -> [Series.ID: Series] {
        var isOne = Conditions()
        isOne.require("id", isOneOf: ids.map { .integer($0) })
        return try await database.read(isSnapshot: false) { [isOne] connection in
            // Kept: of a page there are only as many lengths as it has rows.
            let rows = try connection.rows(
                #"SELECT \#(Series.columns) FROM "series"\#(isOne.sql)"#,
                isOne.values,
                Series.init(row:)
            )
            return Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
        }
    }

    func find(_ id: Series.ID) async throws -> Series? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    func create(_ input: SeriesInput) async throws -> Series {
        try await database.write(dropping: [.series], from: cache) { connection in
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "series" (
                    "series", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3
                )
                RETURNING \#(Series.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                Series.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the series as it is now, outside of a transaction.
    /// - Returns: the series before and after; nil when there is none.
    func update(
        _ id: Series.ID,
        _ change: @Sendable (Series) async throws -> SeriesInput
    ) async throws -> (old: Series, new: Series)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write(dropping: [.series], from: cache) { connection -> Series? in
                guard try Self.find(id, connection) == current else { return nil }
                return try connection.first(
                    #"""
                    UPDATE "series" SET
                        "series" = ?1, "updated_at" = ?2
                    WHERE "id" = ?3
                    RETURNING \#(Series.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    Series.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the series as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: Series.ID,
        _ check: @Sendable (Series) async throws -> Void
    ) async throws -> Series? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write(dropping: [.series], from: cache) { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "series" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: Series.ID,
        _ connection: any DatabaseConnection
    ) throws -> Series? {
        try connection.first(
            #"SELECT \#(Series.columns) FROM "series" WHERE "id" = ?1"#,
            [.integer(id)],
            Series.init(row:)
        )
    }
}
