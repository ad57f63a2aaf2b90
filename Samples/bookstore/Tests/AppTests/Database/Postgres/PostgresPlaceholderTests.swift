import Testing

@testable import App

struct PostgresPlaceholderTests {
    @Test(arguments: [
        ("SELECT ?1", "SELECT $1"),
        ("a = ?12 AND b = ?1", "a = $12 AND b = $1"),
        ("'?1' || ?1", "'?1' || $1"),
        ("'it''s ?1', ?2", "'it''s ?1', $2"),
        (#""column ?1" = ?1"#, #""column ?1" = $1"#),
        ("?1 -- not ?2\n, ?3", "$1 -- not ?2\n, $3"),
        ("?1 /* not ?2 */, ?3", "$1 /* not ?2 */, $3"),
        ("a - ?1 / ?2", "a - $1 / $2"),
        ("details ? 'key'", "details ? 'key'"),
        ("'open ?1", "'open ?1"),
        ("?", "?"),
        ("", ""),
        ("'ü' = ?1", "'ü' = $1"),
    ])
    func areNumberedWhereTheyStandForValues(_ sql: String, _ numbered: String) {
        #expect(PostgresPlaceholders.numbered(sql) == numbered)
    }
}
