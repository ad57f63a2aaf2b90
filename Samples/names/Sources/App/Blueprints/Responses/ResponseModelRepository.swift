import Foundation

/// Responses in the database.
struct ResponseModelRepository: Sendable {
    let database: any Database

    /// The rows from a cursor on, and whether there are more behind them, as of one moment.
    func list(_ page: CursorRequest) async throws -> (items: [ResponseModel], hasMore: Bool) {
        try await database.read { connection in
            var items: [ResponseModel] = []
            // One more than wanted shows that there are more.
            for range in page.ranges where items.count <= page.size {
                items += try connection.rows(
                    #"""
                    SELECT \#(ResponseModel.columns) FROM "responses"\#(range.sql)
                    ORDER BY \#(page.order.sql) LIMIT ?\#(range.values.count + 1)
                    """#,
                    range.values + [.integer(Int64(page.size + 1 - items.count))],
                    isKept: page.isUsual,
                    ResponseModel.init(row:)
                )
            }
            return (Array(items.prefix(page.size)), items.count > page.size)
        }
    }

    func find(_ id: ResponseModel.ID) async throws -> ResponseModel? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: 422 for a reference to nothing, `ConstraintViolation` for a value that must be unique.
    func create(_ input: ResponseModelInput) async throws -> ResponseModel {
        try await database.write { connection in
            try Self.requireReferences(of: input, connection)
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "responses" (
                    "request_id", "date", "id_string", "sent", "id", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3, ?4, ?5, ?6, ?7
                )
                RETURNING \#(ResponseModel.columns)
                """#,
                input.sqlValues + [.uuid(UUIDv7.make()), .timestamp(now), .timestamp(now)],
                ResponseModel.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the response as it is now, outside of a transaction.
    /// - Returns: the response before and after; nil when there is none.
    func update(
        _ id: ResponseModel.ID,
        _ change: @Sendable (ResponseModel) async throws -> ResponseModelInput
    ) async throws -> (old: ResponseModel, new: ResponseModel)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write { connection -> ResponseModel? in
                guard try Self.find(id, connection) == current else { return nil }
                try Self.requireReferences(of: input, connection)
                return try connection.first(
                    #"""
                    UPDATE "responses" SET
                        "request_id" = ?1, "date" = ?2, "id_string" = ?3, "sent" = ?4, "updated_at" = ?5
                    WHERE "id" = ?6
                    RETURNING \#(ResponseModel.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .uuid(id)],
                    ResponseModel.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the response as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: ResponseModel.ID,
        _ check: @Sendable (ResponseModel) async throws -> Void
    ) async throws -> ResponseModel? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "responses" WHERE "id" = ?1"#
                return try connection.execute(statement, [.uuid(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: ResponseModel.ID,
        _ connection: any DatabaseConnection
    ) throws -> ResponseModel? {
        try connection.first(
            #"SELECT \#(ResponseModel.columns) FROM "responses" WHERE "id" = ?1"#,
            [.uuid(id)],
            ResponseModel.init(row:)
        )
    }

    private static func requireReferences(
        of input: ResponseModelInput,
        _ connection: any DatabaseConnection
    ) throws {
        try connection.require(
            Reference(field: "request_id", table: "requests", id: .integer(input.requestID))
        )
    }
}
