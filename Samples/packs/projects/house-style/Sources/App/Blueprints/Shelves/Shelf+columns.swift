// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation

extension Shelf {
    static let columns = #"""
        "id", "label", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        label = try row.text(1)
        createdAt = try row.timestamp(2)
        updatedAt = try row.timestamp(3)
    }
}

extension ShelfInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            .text(label)
        ]
    }
}
