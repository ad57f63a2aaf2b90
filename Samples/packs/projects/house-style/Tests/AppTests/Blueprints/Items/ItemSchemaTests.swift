// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Testing

@testable import App

/// What the database itself keeps of an item, whoever writes to it.
struct ItemSchemaTests {
    @Test(arguments: ["id", "title", "shelf_id", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await refuses(#"UPDATE "items" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await refuses(#"UPDATE "items" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "items" ORDER BY "id" LIMIT 1"#
        try await refuses(#"UPDATE "items" SET "id" = (\#(first))"#)
    }

    private func refuses(_ sql: String) async throws {
        try await withDatabase { service, database in
            _ = try await service.createAll(ItemFixture.self)
            await #expect(throws: (any Error).self) { try await database.write { try $0.execute(sql) } }
        }
    }
}
