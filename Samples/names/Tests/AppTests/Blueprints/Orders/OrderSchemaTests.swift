import Testing

@testable import App

/// What the database itself keeps of an order, whoever writes to it.
struct OrderSchemaTests {
    @Test(arguments: ["id", "order", "by", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await refuses(#"UPDATE "orders" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await refuses(#"UPDATE "orders" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "orders" ORDER BY "id" LIMIT 1"#
        try await refuses(#"UPDATE "orders" SET "id" = (\#(first))"#)
    }

    private func refuses(_ sql: String) async throws {
        try await withDatabase { service, database in
            _ = try await service.createAll(OrderFixture.self)
            await #expect(throws: (any Error).self) { try await database.write { try $0.execute(sql) } }
        }
    }
}
