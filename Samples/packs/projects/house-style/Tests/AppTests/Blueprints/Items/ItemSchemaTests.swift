// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Testing

@testable import App

/// What the database itself keeps of an item, whoever writes to it.
struct ItemSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(ItemFixture.self) }

    @Test(arguments: ["id", "title", "shelf_id", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "items" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "items" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "items" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "items" SET "id" = (\#(first))"#)
    }
}
