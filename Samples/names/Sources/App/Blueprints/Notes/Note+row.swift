import Foundation

extension Note {
    static let columns = #"""
        "id", "owner_id", "by_id", "lines", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        ownerID = try row.uuid(1)
        byID = try row.uuid(2)
        lines = try row.list(3)
        createdAt = try row.timestamp(4)
        updatedAt = try row.timestamp(5)
    }
}

extension NoteInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            SQLValue(ownerID) { .uuid($0) },
            .uuid(byID),
        ]
    }
}
