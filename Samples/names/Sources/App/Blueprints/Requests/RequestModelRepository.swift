import Foundation

/// Requests in the database.
struct RequestModelRepository: Sendable {
    let database: any Database
    let cache: Cache

    /// One page, and the count of all that the filter lets through, as of one moment.
    func list(
        _ page: PageRequest,
        _ filter: Conditions,
        _ order: SortOrder
    ) async throws -> (items: [RequestModel], total: Int64) {
        try await database.read { connection in
            let (count, isUsual) = (filter.values.count, filter.isEmpty && order.isDefault)
            let items = try connection.rows(
                #"""
                SELECT \#(RequestModel.columns) FROM "requests"\#(filter.sql)
                ORDER BY \#(order.sql) LIMIT ?\#(count + 1) OFFSET ?\#(count + 2)
                """#,
                filter.values + [.integer(Int64(page.size)), .integer(page.offset)],
                isKept: isUsual,
                RequestModel.init(row:)
            )
            let counting = #"SELECT count(*) FROM "requests"\#(filter.sql)"#
            return (items, try connection.integer(counting, filter.values, isKept: filter.isEmpty))
        }
    }

    func find(_ id: RequestModel.ID) async throws -> RequestModel? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: 422 for a reference to nothing, `ConstraintViolation` for a value that must be unique.
    func create(_ input: RequestModelInput) async throws -> RequestModel {
        try await database.write(dropping: [.requests], from: cache) { connection in
            try Self.requireReferences(of: input, connection)
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "requests" (
                    "type_id", "request", "fields", "row", "json", "values", "pattern", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
                )
                RETURNING \#(RequestModel.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                RequestModel.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the request as it is now, outside of a transaction.
    /// - Returns: the request before and after; nil when there is none.
    func update(
        _ id: RequestModel.ID,
        _ change: @Sendable (RequestModel) async throws -> RequestModelInput
    ) async throws -> (old: RequestModel, new: RequestModel)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write(dropping: [.requests], from: cache) { connection -> RequestModel? in
                guard try Self.find(id, connection) == current else { return nil }
                try Self.requireReferences(of: input, connection)
                return try connection.first(
                    #"""
                    UPDATE "requests" SET
                        "type_id" = ?1, "request" = ?2, "fields" = ?3, "row" = ?4, "json" = ?5, "values" = ?6,
                        "pattern" = ?7, "updated_at" = ?8
                    WHERE "id" = ?9
                    RETURNING \#(RequestModel.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    RequestModel.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the request as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: RequestModel.ID,
        _ check: @Sendable (RequestModel) async throws -> Void
    ) async throws -> RequestModel? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write(dropping: [.requests], from: cache) { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "requests" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: RequestModel.ID,
        _ connection: any DatabaseConnection
    ) throws -> RequestModel? {
        try connection.first(
            #"SELECT \#(RequestModel.columns) FROM "requests" WHERE "id" = ?1"#,
            [.integer(id)],
            RequestModel.init(row:)
        )
    }

    private static func requireReferences(
        of input: RequestModelInput,
        _ connection: any DatabaseConnection
    ) throws {
        try connection.require(
            Reference(field: "type_id", table: "types", id: .integer(input.typeID))
        )
    }
}
