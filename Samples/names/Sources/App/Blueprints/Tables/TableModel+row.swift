import Foundation

extension TableModel {
    static let columns = #"""
        "id", "table", "limit", "offset", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        table = try row.text(1)
        limit = try row.optional(2) { try $0.integer($1) }
        offset = try row.optional(3) { try $0.integer($1) }
        createdAt = try row.timestamp(4)
        updatedAt = try row.timestamp(5)
    }
}

extension TableModelInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            .text(table),
            SQLValue(limit) { .integer($0) },
            SQLValue(offset) { .integer($0) },
        ]
    }
}
