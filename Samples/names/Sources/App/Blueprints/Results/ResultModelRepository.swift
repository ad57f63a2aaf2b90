import Foundation

/// Results in the database.
struct ResultModelRepository: Sendable {
    let database: any Database

    /// One page, and the count of all, as of one moment.
    func list(_ page: PageRequest) async throws -> (items: [ResultModel], total: Int64) {
        try await database.read { connection in
            let items = try connection.rows(
                #"SELECT \#(ResultModel.columns) FROM "results" ORDER BY "id" LIMIT ?1 OFFSET ?2"#,
                [.integer(Int64(page.size)), .integer(page.offset)],
                ResultModel.init(row:)
            )
            return (items, try connection.integer(#"SELECT count(*) FROM "results""#))
        }
    }

    func find(_ id: ResultModel.ID) async throws -> ResultModel? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameter check: gets the result as it is now; what it throws leaves it there.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: ResultModel.ID,
        _ check: @Sendable (ResultModel) async throws -> Void
    ) async throws -> ResultModel? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "results" WHERE "id" = ?1"#
                return try connection.execute(statement, [.integer(id)]) > 0
            }
            if isDeleted { return current }
        }
        return nil
    }

    private static func find(
        _ id: ResultModel.ID,
        _ connection: any DatabaseConnection
    ) throws -> ResultModel? {
        try connection.first(
            #"SELECT \#(ResultModel.columns) FROM "results" WHERE "id" = ?1"#,
            [.integer(id)],
            ResultModel.init(row:)
        )
    }
}
