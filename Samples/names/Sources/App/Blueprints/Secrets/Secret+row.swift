import Foundation

extension Secret {
    static let columns = #"""
        "id", "owner_id", "reader_id", "secret", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        ownerID = try row.optional(1) { try $0.uuid($1) }
        readerID = try row.optional(2) { try $0.uuid($1) }
        secret = try row.text(3)
        createdAt = try row.timestamp(4)
        updatedAt = try row.timestamp(5)
    }
}

extension SecretInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            SQLValue(ownerID) { .uuid($0) },
            SQLValue(readerID) { .uuid($0) },
            .text(secret),
        ]
    }
}
