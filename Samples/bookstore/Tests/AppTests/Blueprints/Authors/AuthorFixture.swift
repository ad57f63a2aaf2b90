/// Example authors.
enum AuthorFixture: Fixture {
    static let path = "/v1/authors"

    static let bodies: [Fields] = [
        [
            "name": "Name 1",
            "bio": "Bio 1",
            "born": "2026-01-01",
            "homepage": "https://example.com/1",
        ],
        [
            "name": "Name 2",
            "bio": "Bio 2",
            "born": "2026-01-02",
            "homepage": "https://example.com/2",
        ],
        [
            "name": "Name 3",
            "bio": "Bio 3",
            "born": "2026-01-03",
            "homepage": "https://example.com/3",
        ],
    ]
}
