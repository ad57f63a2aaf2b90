import Foundation

extension Note {
    static let columns = #"""
        "id", "text", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        text = try row.text(1)
        createdAt = try row.timestamp(2)
        updatedAt = try row.timestamp(3)
    }
}

extension NoteInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            .text(text)
        ]
    }
}
