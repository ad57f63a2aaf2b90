import Foundation

extension Order {
    static let columns = #"""
        "id", "order", "by", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        order = try row.double(1)
        by = try row.date(2)
        createdAt = try row.timestamp(3)
        updatedAt = try row.timestamp(4)
    }
}

extension OrderInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            .double(order),
            .date(by),
        ]
    }
}
