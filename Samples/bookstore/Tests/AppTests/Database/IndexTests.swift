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
        ("books", "title"),
        ("books", "created_at"),
        ("books", "price"),
        ("books", "genre"),
        ("books", "published_year"),
        ("books", "in_print"),
        ("books", "author_id"),
        ("reviews", "book_id"),
        ("reviews", "owner_id"),
        ("reviews", "recommended_by_id"),
        ("reviews", "created_at"),
        ("reviews", "stars"),
        ("reviews", "read_at"),
        ("reviews", "device"),
    ]

    @Test(arguments: columns)
    func beginsAnIndex(_ table: String, _ column: String) async throws {
        try await withDatabase { _, database in
            let sql = database is PostgresDatabase ? Self.postgres : Self.sqlite
            let count = try await database.read { try $0.integer(sql, [.text(table), .text(column)]) }
            #expect(count > 0)
        }
    }

    private static let sqlite = """
        SELECT count(*) FROM pragma_index_list(?1) AS list, pragma_index_info(list.name) AS part
        WHERE part.seqno = 0 AND part.name = ?2
        """

    private static let postgres = """
        SELECT count(*) FROM pg_index AS list
        JOIN pg_attribute AS part ON part.attrelid = list.indrelid AND part.attnum = list.indkey[0]
        WHERE list.indrelid = to_regclass(quote_ident(?1)) AND part.attname = ?2
        """
}
