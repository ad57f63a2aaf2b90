import Foundation

/// Applications in the database.
struct ApplicationModelRepository: Sendable {
    let database: any Database
    let cache: Cache

    /// One page, and the count of all, as of one moment.
    func list(_ page: PageRequest) async throws -> (items: [ApplicationModel], total: Int64) {
        try await database.read { connection in
            let items = try connection.rows(
                #"SELECT \#(ApplicationModel.columns) FROM "applications" ORDER BY "id" LIMIT ?1 OFFSET ?2"#,
                [.integer(Int64(page.size)), .integer(page.offset)],
                ApplicationModel.init(row:)
            )
            return (items, try connection.integer(#"SELECT count(*) FROM "applications""#))
        }
    }

    func find(_ id: ApplicationModel.ID) async throws -> ApplicationModel? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: 422 for a reference to nothing, `ConstraintViolation` for a value that must be unique.
    func create(_ input: ApplicationModelInput) async throws -> ApplicationModel {
        try await database.write(dropping: [.applications], from: cache) { connection in
            try Self.requireReferences(of: input, connection)
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "applications" (
                    "app", "application_id", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3, ?4
                )
                RETURNING \#(ApplicationModel.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                ApplicationModel.init(row:)
            )
            guard let created else { throw MissingRow() }
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameter change: gets the application as it is now, outside of a transaction.
    /// - Returns: the application before and after; nil when there is none.
    func update(
        _ id: ApplicationModel.ID,
        _ change: @Sendable (ApplicationModel) async throws -> ApplicationModelInput
    ) async throws -> (old: ApplicationModel, new: ApplicationModel)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write(
                dropping: [.applications],
                from: cache
            ) { connection -> ApplicationModel? in
                guard try Self.find(id, connection) == current else { return nil }
                try Self.requireReferences(of: input, connection)
                return try connection.first(
                    #"""
                    UPDATE "applications" SET
                        "app" = ?1, "application_id" = ?2, "updated_at" = ?3
                    WHERE "id" = ?4
                    RETURNING \#(ApplicationModel.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    ApplicationModel.init(row:)
                )
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the application as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: ApplicationModel.ID,
        _ check: @Sendable (ApplicationModel) async throws -> Void
    ) async throws -> ApplicationModel? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write(dropping: [.applications], from: cache) { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "applications" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: ApplicationModel.ID,
        _ connection: any DatabaseConnection
    ) throws -> ApplicationModel? {
        try connection.first(
            #"SELECT \#(ApplicationModel.columns) FROM "applications" WHERE "id" = ?1"#,
            [.integer(id)],
            ApplicationModel.init(row:)
        )
    }

    private static func requireReferences(
        of input: ApplicationModelInput,
        _ connection: any DatabaseConnection
    ) throws {
        try connection.require(
            Reference(
                field: "application_id",
                table: "applications",
                id: SQLValue(input.applicationID) { .integer($0) }
            )
        )
    }
}
