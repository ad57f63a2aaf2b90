import Foundation

extension ISBN13 {
    static let columns = #"""
        "id", "isbn13", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        isbn13 = try row.optional(1) { try $0.text($1) }
        createdAt = try row.timestamp(2)
        updatedAt = try row.timestamp(3)
    }
}

extension ISBN13Input {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            SQLValue(isbn13) { .text($0) }
        ]
    }
}
