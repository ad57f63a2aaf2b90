import Testing

@testable import App

/// What the database itself keeps of an order, whoever writes to it.
struct OrderSchemaTests {
    private let rows = TableRows { service, _ in _ = try await service.createAll(OrderFixture.self) }

    @Test(arguments: ["id", "order", "by", "created_at", "updated_at"])
    func isNeverWithout(_ column: String) async throws {
        try await rows.expectRefusal(#"UPDATE "orders" SET "\#(column)" = NULL"#)
    }

    @Test func keepsTheTypesOfItsColumns() async throws {
        try await rows.expectRefusal(#"UPDATE "orders" SET "created_at" = 'text'"#)
    }

    @Test func givesAnIDOnce() async throws {
        let first = #"SELECT "id" FROM "orders" ORDER BY "id" LIMIT 1"#
        try await rows.expectRefusal(#"UPDATE "orders" SET "id" = (\#(first))"#)
    }
}
