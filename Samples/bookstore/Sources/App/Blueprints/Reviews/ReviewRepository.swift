import Foundation

/// Reviews in the database.
struct ReviewRepository: Sendable {
    let database: any Database
    let cache: Cache

    /// The ids from a cursor on, and the row of the last one where there are more behind it, as of one moment.
    func ids(_ page: CursorRequest) async throws -> (ids: [Review.ID], last: Review?) {
        try await database.read { connection in
            var ids: [Review.ID] = []
            // One more than wanted shows that there are more.
            for range in page.ranges where ids.count <= page.size {
                ids += try connection.rows(
                    #"""
                    SELECT "id" FROM "reviews"\#(range.sql)
                    ORDER BY \#(page.order.sql) LIMIT ?\#(range.values.count + 1)
                    """#,
                    range.values + [.integer(Int64(page.size + 1 - ids.count))],
                    isKept: page.isUsual
                ) { try $0.uuid(0) }
            }
            guard ids.count > page.size else { return (ids, nil) }
            ids.removeLast()
            return (ids, try ids.last.flatMap { try Self.find($0, connection) })
        }
    }

    /// Those of these ids that are there.
    func find(_ ids: [Review.ID]) async throws -> [Review.ID: Review] {
        var isOne = Conditions()
        isOne.require("id", isOneOf: ids.map { .uuid($0) })
        return try await database.read(isSnapshot: false) { [isOne] connection in
            // Kept: of a page there are only as many lengths as it has rows.
            let rows = try connection.rows(
                #"SELECT \#(Review.columns) FROM "reviews"\#(isOne.sql)"#,
                isOne.values,
                Review.init(row:)
            )
            return Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
        }
    }

    func find(_ id: Review.ID) async throws -> Review? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: 422 for a reference to nothing, `ConstraintViolation` for a value that must be unique.
    func create(_ input: ReviewInput) async throws -> Review {
        try await database.write(dropping: [.reviews], from: cache) { connection in
            try Self.requireReferences(of: input, connection)
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "reviews" (
                    "book_id", "owner_id", "reader", "stars", "text", "read_at", "device", "recommended_by_id",
                    "id", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11
                )
                RETURNING \#(Review.columns)
                """#,
                input.sqlValues + [.uuid(UUIDv7.make()), .timestamp(now), .timestamp(now)],
                Review.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the review as it is now, outside of a transaction.
    /// - Returns: the review before and after; nil when there is none.
    func update(
        _ id: Review.ID,
        _ change: @Sendable (Review) async throws -> ReviewInput
    ) async throws -> (old: Review, new: Review)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write(dropping: [.reviews], from: cache) { connection -> Review? in
                guard try Self.find(id, connection) == current else { return nil }
                try Self.requireReferences(of: input, connection)
                return try connection.first(
                    #"""
                    UPDATE "reviews" SET
                        "book_id" = ?1, "owner_id" = ?2, "reader" = ?3, "stars" = ?4, "text" = ?5, "read_at" = ?6,
                        "device" = ?7, "recommended_by_id" = ?8, "updated_at" = ?9
                    WHERE "id" = ?10
                    RETURNING \#(Review.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .uuid(id)],
                    Review.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the review as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: Review.ID,
        _ check: @Sendable (Review) async throws -> Void
    ) async throws -> Review? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write(dropping: [.reviews], from: cache) { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "reviews" WHERE "id" = ?1"#
                return try connection.execute(statement, [.uuid(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: Review.ID,
        _ connection: any DatabaseConnection
    ) throws -> Review? {
        try connection.first(
            #"SELECT \#(Review.columns) FROM "reviews" WHERE "id" = ?1"#,
            [.uuid(id)],
            Review.init(row:)
        )
    }

    private static func requireReferences(
        of input: ReviewInput,
        _ connection: any DatabaseConnection
    ) throws {
        try connection.require(
            Reference(field: "book_id", table: "books", id: .integer(input.bookID)),
            Reference(field: "owner_id", table: "users", id: SQLValue(input.ownerID) { .uuid($0) }),
            Reference(
                field: "recommended_by_id",
                table: "authors",
                id: SQLValue(input.recommendedByID) { .integer($0) }
            )
        )
    }
}
