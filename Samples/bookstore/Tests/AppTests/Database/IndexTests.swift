import Testing

@testable import App

/// Columns that lists are filtered or sorted by.
struct IndexTests {
    private static let columns = [
        ("books", "genre"),
        ("books", "author_id"),
        ("books", "published_year"),
        ("books", "price"),
        ("books", "in_print"),
        ("books", "created_at"),
        ("books", "title"),
        ("reviews", "book_id"),
        ("reviews", "stars"),
        ("reviews", "read_at"),
        ("reviews", "device"),
        ("reviews", "recommended_by_id"),
        ("reviews", "created_at"),
    ]

    @Test(arguments: columns)
    func beginsAnIndex(_ table: String, _ column: String) async throws {
        let database = try openDatabase(AppConfiguration.testing().database)
        try await Migrator(database: database).migrate()
        let count = try await database.read { connection in
            try connection.integer(
                """
                SELECT count(*) FROM pragma_index_list(?1) AS list, pragma_index_info(list.name) AS part
                WHERE part.seqno = 0 AND part.name = ?2
                """,
                [.text(table), .text(column)]
            )
        }
        #expect(count > 0)
    }
}
