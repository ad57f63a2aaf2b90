import Foundation

extension TaskModel {
    static let columns = #"""
        "id", "await", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        `await` = try row.optional(1) { try $0.text($1) }
        createdAt = try row.timestamp(2)
        updatedAt = try row.timestamp(3)
    }
}

extension TaskModelInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            SQLValue(`await`) { .text($0) }
        ]
    }
}
