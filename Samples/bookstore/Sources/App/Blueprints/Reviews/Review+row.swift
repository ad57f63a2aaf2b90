import Foundation

extension Review {
    static let columns = #"""
        "id", "book_id", "owner_id", "reader", "stars", "text", "read_at", "device", "recommended_by_id", "created_at",
        "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.uuid(0)
        bookID = try row.integer(1)
        ownerID = try row.uuid(2)
        reader = try row.text(3)
        stars = try row.integer(4)
        text = try row.text(5)
        readAt = try row.optional(6) { try $0.timestamp($1) }
        device = try row.optional(7) { try $0.uuid($1) }
        recommendedByID = try row.optional(8) { try $0.integer($1) }
        createdAt = try row.timestamp(9)
        updatedAt = try row.timestamp(10)
    }
}

extension ReviewInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            .integer(bookID),
            SQLValue(ownerID) { .uuid($0) },
            .text(reader),
            .integer(stars),
            .text(text),
            SQLValue(readAt) { .timestamp($0) },
            SQLValue(device) { .uuid($0) },
            SQLValue(recommendedByID) { .integer($0) },
        ]
    }
}
