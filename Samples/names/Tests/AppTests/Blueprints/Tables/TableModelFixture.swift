/// Example tables.
enum TableModelFixture: Fixture {
    static let path = "/api/v2/tables"

    static let bodies: [Fields] = [
        [
            "table": "https://example.com/1",
            "limit": 1,
            "offset": 1,
        ],
        [
            "table": "https://example.com/2",
            "limit": 2,
            "offset": 2,
        ],
        [
            "table": "https://example.com/3",
            "limit": 3,
            "offset": 3,
        ],
    ]
}
