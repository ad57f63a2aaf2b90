import Testing

@testable import App

/// Columns that are looked for: references, and what lists are filtered and sorted by, and what is due.
struct IndexTests {
    private static let columns = [
        ("refresh_tokens", "user_id"),
        ("refresh_tokens", "family"),
        ("refresh_tokens", "expires_at"),
        ("idempotency_keys", "expires_at"),
        ("queued_jobs", "due_at"),
        ("types", "select"),
        ("types", "class"),
        ("types", "default"),
        ("types", "group"),
        ("types", "init"),
        ("types", "self"),
        ("types", "async"),
        ("types", "where"),
        ("types", "type"),
        ("types", "updated_at"),
        ("requests", "type_id"),
        ("requests", "json"),
        ("requests", "row"),
        ("requests", "values"),
        ("requests", "pattern"),
        ("responses", "request_id"),
        ("responses", "id_string"),
        ("responses", "date"),
        ("responses", "sent"),
        ("responses", "created_at"),
        ("applications", "application_id"),
        ("orders", "order"),
        ("orders", "by"),
        ("tables", "table"),
        ("tables", "offset"),
        ("secrets", "reader_id"),
        ("secrets", "secret"),
        ("notes", "owner_id"),
        ("notes", "by_id"),
        ("secrets", "owner_id"),
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
