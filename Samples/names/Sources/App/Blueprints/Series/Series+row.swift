import Foundation

extension Series {
    static let columns = #"""
        "id", "series", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        series = try row.uuid(1)
        createdAt = try row.timestamp(2)
        updatedAt = try row.timestamp(3)
    }
}

extension SeriesInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            .uuid(series)
        ]
    }
}
