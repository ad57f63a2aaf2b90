import Foundation

extension CacheModel {
    static let columns = #"""
        "id", "key"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        key = try row.text(1)
    }
}

extension CacheModelInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            .text(key)
        ]
    }
}
