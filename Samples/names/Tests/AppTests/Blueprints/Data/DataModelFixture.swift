/// Example data.
enum DataModelFixture: Fixture {
    static let path = "/api/v2/data"

    static let bodies: [Fields] = [
        [
            "data": "user1@example.com"
        ],
        [
            "data": "user2@example.com"
        ],
        [
            "data": "user3@example.com"
        ],
    ]
}
