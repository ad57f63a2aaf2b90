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
    func create(_ input: TaskModelInput) async throws -> TaskModel {
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
            return created
        }
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the task as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: TaskModel.ID,
        _ check: @Sendable (TaskModel) async throws -> Void
    ) async throws -> TaskModel? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "tasks" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
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
