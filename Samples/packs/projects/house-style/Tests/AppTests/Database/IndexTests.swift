// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Testing

@testable import App

/// Columns that are looked for: references, and what lists are filtered and sorted by.
struct IndexTests {
    private static let columns = [
        ("items", "shelf_id")
    ]

    @Test(arguments: columns)
    func beginsAnIndex(_ table: String, _ column: String) async throws {
        try await withDatabase { _, database in
            let count = try await database.read { try $0.integer(Self.sql, [.text(table), .text(column)]) }
            #expect(count > 0)
        }
    }

    private static let sql = """
        SELECT count(*) FROM pragma_index_list(?1) AS list, pragma_index_info(list.name) AS part
        WHERE part.seqno = 0 AND part.name = ?2
        """
}
