import Foundation

extension InputInput {
    static let columns = #"""
        "id", "page", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        page = try row.optional(1) { try $0.integer($1) }
        createdAt = try row.timestamp(2)
        updatedAt = try row.timestamp(3)
    }
}

extension InputInputInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            SQLValue(page) { .integer($0) }
        ]
    }
}
