/// Example databases.
enum DatabaseModelFixture: Fixture {
    static let path = "/api/v2/databases"

    static let bodies: [Fields] = [
        [
            "connection": "Connection 1"
        ],
        [
            "connection": "Connection 2"
        ],
        [
            "connection": "Connection 3"
        ],
    ]
}
