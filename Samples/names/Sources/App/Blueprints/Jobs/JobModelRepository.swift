import Foundation

/// Jobs in the database.
struct JobModelRepository: Sendable {
    let database: any Database

    /// One page, and the count of all, as of one moment.
    func list(_ page: PageRequest) async throws -> (items: [JobModel], total: Int64) {
        try await database.read { connection in
            let items = try connection.rows(
                #"SELECT \#(JobModel.columns) FROM "jobs" ORDER BY "id" LIMIT ?1 OFFSET ?2"#,
                [.integer(Int64(page.size)), .integer(page.offset)],
                JobModel.init(row:)
            )
            return (items, try connection.integer(#"SELECT count(*) FROM "jobs""#))
        }
    }

    func find(_ id: JobModel.ID) async throws -> JobModel? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    ///
    /// - Parameter record: is called in the same transaction.
    func create(
        _ input: JobModelInput,
        recording record: @escaping @Sendable (JobModel, any DatabaseConnection) throws -> Void = { _, _ in }
    ) async throws -> JobModel {
        try await database.write { connection in
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "jobs" (
                    "jobs", "job", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3, ?4
                )
                RETURNING \#(JobModel.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                JobModel.init(row:)
            )
            guard let created else { throw MissingRow() }
            try record(created, connection)
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameters:
    ///   - change: gets the job as it is now, outside of a transaction.
    ///   - record: is called in the transaction that changes it.
    /// - Returns: the job before and after; nil when there is none.
    func update(
        _ id: JobModel.ID,
        _ change: @Sendable (JobModel) async throws -> JobModelInput,
        recording record: @escaping @Sendable (JobModel, any DatabaseConnection) throws -> Void = { _, _ in }
    ) async throws -> (old: JobModel, new: JobModel)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write { connection -> JobModel? in
                guard try Self.find(id, connection) == current else { return nil }
                let changed = try connection.first(
                    #"""
                    UPDATE "jobs" SET
                        "jobs" = ?1, "job" = ?2, "updated_at" = ?3
                    WHERE "id" = ?4
                    RETURNING \#(JobModel.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    JobModel.init(row:)
                )
                if let changed { try record(changed, connection) }
                return changed
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameters:
    ///   - check: gets the job as it is now; what it throws leaves it there.
    ///   - record: is called in the transaction that deletes it.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: JobModel.ID,
        _ check: @Sendable (JobModel) async throws -> Void,
        recording record: @escaping @Sendable (JobModel, any DatabaseConnection) throws -> Void = { _, _ in }
    ) async throws -> JobModel? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "jobs" WHERE "id" = ?1"#
                guard try connection.execute(statement, [.integer(id)]) > 0 else { return false }
                try record(current, connection)
                return true
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: JobModel.ID,
        _ connection: any DatabaseConnection
    ) throws -> JobModel? {
        try connection.first(
            #"SELECT \#(JobModel.columns) FROM "jobs" WHERE "id" = ?1"#,
            [.integer(id)],
            JobModel.init(row:)
        )
    }
}
