import Foundation

extension Book {
    static let columns = #"""
        "id", "title", "author_id", "isbn", "published_year", "genre", "price", "weight", "in_print", "tags", "details",
        "views", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        title = try row.text(1)
        authorID = try row.integer(2)
        isbn = try row.optional(3) { try $0.text($1) }
        publishedYear = try row.optional(4) { try $0.integer($1) }
        genre = try row.value(5)
        price = try row.optional(6) { try $0.decimal($1, scale: 2) }
        weight = try row.optional(7) { try $0.double($1) }
        inPrint = try row.bool(8)
        tags = try row.list(9)
        details = try row.optional(10) { try $0.json($1) }
        views = try row.integer(11)
        createdAt = try row.timestamp(12)
        updatedAt = try row.timestamp(13)
    }
}

extension BookInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            .text(title),
            .integer(authorID),
            SQLValue(isbn) { .text($0) },
            SQLValue(publishedYear) { .integer($0) },
            .text(genre.rawValue),
            SQLValue(price) { .decimal($0, scale: 2) },
            SQLValue(weight) { .double($0) },
            .bool(inPrint),
            .list(tags.map { .text($0) }),
            SQLValue(details) { .json($0.jsonText) },
        ]
    }
}
