// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation

extension Item {
    static let columns = #"""
        "id", "title", "shelf_id", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        title = try row.text(1)
        shelfID = try row.integer(2)
        createdAt = try row.timestamp(3)
        updatedAt = try row.timestamp(4)
    }
}

extension ItemInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            .text(title),
            .integer(shelfID),
        ]
    }
}
