import Foundation

extension ErrorModel {
    static let columns = #"""
        "id", "error"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        error = try row.text(1)
    }
}

extension ErrorModelInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            .text(error)
        ]
    }
}
