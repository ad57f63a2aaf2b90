import Foundation

/// Tasks in the database.
struct TaskModelRepository: Sendable {
    let database: any Database

    /// One page, and the count of all, as of one moment.
    func list(_ page: PageRequest) async throws -> (items: [TaskModel], total: Int64) {
        try await database.read { connection in
            let items = try connection.rows(
                #"SELECT \#(TaskModel.columns) FROM "tasks" ORDER BY "id" LIMIT ?1 OFFSET ?2"#,
                [.integer(Int64(page.size)), .integer(page.offset)],
                TaskModel.init(row:)
            )
            return (items, try connection.integer(#"SELECT count(*) FROM "tasks""#))
        }
    }

    func find(_ id: TaskModel.ID) async throws -> TaskModel? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: `ConstraintViolation` for a value that must be unique.
    ///
    /// - Parameter record: is called in the same transaction.
    func create(
        _ input: TaskModelInput,
        recording record: @escaping @Sendable (TaskModel, any DatabaseConnection) throws -> Void = { _, _ in }
    ) async throws -> TaskModel {
        try await database.write { connection in
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "tasks" (
                    "await", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3
                )
                RETURNING \#(TaskModel.columns)
                """#,
                input.sqlValues + [.timestamp(now), .timestamp(now)],
                TaskModel.init(row:)
            )
            guard let created else { throw MissingRow() }
            try record(created, connection)
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameters:
    ///   - change: gets the task as it is now, outside of a transaction.
    ///   - record: is called in the transaction that changes it.
    /// - Returns: the task before and after; nil when there is none.
    func update(
        _ id: TaskModel.ID,
        _ change: @Sendable (TaskModel) async throws -> TaskModelInput,
        recording record: @escaping @Sendable (TaskModel, any DatabaseConnection) throws -> Void = { _, _ in }
    ) async throws -> (old: TaskModel, new: TaskModel)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write { connection -> TaskModel? in
                guard try Self.find(id, connection) == current else { return nil }
                let changed = try connection.first(
                    #"""
                    UPDATE "tasks" SET
                        "await" = ?1, "updated_at" = ?2
                    WHERE "id" = ?3
                    RETURNING \#(TaskModel.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    TaskModel.init(row:)
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
    ///   - check: gets the task as it is now; what it throws leaves it there.
    ///   - record: is called in the transaction that deletes it.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: TaskModel.ID,
        _ check: @Sendable (TaskModel) async throws -> Void,
        recording record: @escaping @Sendable (TaskModel, any DatabaseConnection) throws -> Void = { _, _ in }
    ) async throws -> TaskModel? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "tasks" WHERE "id" = ?1"#
                guard try connection.execute(statement, [.integer(id)]) > 0 else { return false }
                try record(current, connection)
                return true
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: TaskModel.ID,
        _ connection: any DatabaseConnection
    ) throws -> TaskModel? {
        try connection.first(
            #"SELECT \#(TaskModel.columns) FROM "tasks" WHERE "id" = ?1"#,
            [.integer(id)],
            TaskModel.init(row:)
        )
    }
}
