/// Example reviews.
enum ReviewFixture: Fixture {
    static let path = "/v1/reviews"

    static let bodies: [Fields] = [
        [
            "reader": "user1@example.com",
            "stars": 1,
            "text": "Text 1",
            "read_at": "2026-01-01T00:00:00.000Z",
            "device": "00000000-0000-4000-8000-000000000001",
        ],
        [
            "reader": "user2@example.com",
            "stars": 2,
            "text": "Text 2",
            "read_at": "2026-01-01T00:00:01.000Z",
            "device": "00000000-0000-4000-8000-000000000002",
        ],
        [
            "reader": "user3@example.com",
            "stars": 3,
            "text": "Text 3",
            "read_at": "2026-01-01T00:00:02.000Z",
            "device": "00000000-0000-4000-8000-000000000003",
        ],
    ]

    static func body(_ number: Int, in service: TestService) async throws -> Fields {
        var body = bodies[number]
        body["book_id"] = try await service.id(of: BookFixture.self, number)
        body["recommended_by_id"] = try await service.id(of: AuthorFixture.self, number)
        return body
    }
}
