import Foundation

extension Author {
    static let columns = #"""
        "id", "name", "bio", "born", "homepage", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        name = try row.text(1)
        bio = try row.optional(2) { try $0.text($1) }
        born = try row.optional(3) { try $0.date($1) }
        homepage = try row.optional(4) { try $0.text($1) }
        createdAt = try row.timestamp(5)
        updatedAt = try row.timestamp(6)
    }
}

extension AuthorInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            .text(name),
            SQLValue(bio) { .text($0) },
            SQLValue(born) { .date($0) },
            SQLValue(homepage) { .text($0) },
        ]
    }
}
