import Testing

@testable import App

/// Columns that lists are filtered or sorted by, and what is due.
struct IndexTests {
    private static let columns = [
        ("queued_jobs", "due_at"),
        ("types", "class"),
        ("types", "default"),
        ("types", "self"),
        ("types", "init"),
        ("types", "async"),
        ("types", "select"),
        ("types", "where"),
        ("types", "type"),
        ("types", "updated_at"),
        ("types", "group"),
        ("requests", "type_id"),
        ("requests", "row"),
        ("requests", "json"),
        ("requests", "values"),
        ("requests", "pattern"),
        ("responses", "request_id"),
        ("responses", "date"),
        ("responses", "id_string"),
        ("responses", "sent"),
        ("responses", "created_at"),
        ("orders", "order"),
        ("orders", "by"),
        ("tables", "table"),
        ("tables", "offset"),
        ("secrets", "owner_id"),
        ("secrets", "secret"),
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
