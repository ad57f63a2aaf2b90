import Foundation

extension ApplicationModel {
    static let columns = #"""
        "id", "app", "application_id", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        app = try row.text(1)
        applicationID = try row.optional(2) { try $0.integer($1) }
        createdAt = try row.timestamp(3)
        updatedAt = try row.timestamp(4)
    }
}

extension ApplicationModelInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            .text(app),
            SQLValue(applicationID) { .integer($0) },
        ]
    }
}
