/// Example books.
enum BookFixture: Fixture {
    static let path = "/v1/books"

    static let bodies: [Fields] = [
        [
            "title": "Title 1",
            "isbn": "0000000000",
            "published_year": 1000,
            "genre": "fiction",
            "price": .number("0.5"),
            "weight": .number("0.5"),
            "in_print": true,
            "tags": ["Tags 1"],
            "details": ["number": 1],
        ],
        [
            "title": "Title 2",
            "isbn": "1111111111",
            "published_year": 1001,
            "genre": "non-fiction",
            "price": 1,
            "weight": .number("1.5"),
            "in_print": false,
            "tags": ["Tags 2"],
            "details": ["number": 2],
        ],
        [
            "title": "Title 3",
            "isbn": "2222222222",
            "published_year": 1002,
            "genre": "science",
            "price": 2,
            "weight": .number("2.5"),
            "in_print": true,
            "tags": ["Tags 3"],
            "details": ["number": 3],
        ],
    ]

    static func body(_ number: Int, in service: TestService) async throws -> Fields {
        var body = bodies[number]
        body["author_id"] = try await service.id(of: AuthorFixture.self, number)
        return body
    }
}
