// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Testing

@testable import App

/// What the database itself keeps of a shelf, whoever writes to it.
struct ShelfSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(ShelfFixture.self) }

    @Test(arguments: ["id", "label", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "shelves" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "shelves" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "shelves" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "shelves" SET "id" = (\#(first))"#)
    }
}
