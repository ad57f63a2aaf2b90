import Foundation

extension DatabaseModel {
    static let columns = #"""
        "id", "connection", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        connection = try row.optional(1) { try $0.text($1) }
        createdAt = try row.timestamp(2)
        updatedAt = try row.timestamp(3)
    }
}

extension DatabaseModelInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            SQLValue(connection) { .text($0) }
        ]
    }
}
