/// Example children.
enum ChildFixture: Fixture {
    static let path = "/api/v2/children"

    static let bodies: [Fields] = [
        [
            "per_page": 1
        ],
        [
            "per_page": 2
        ],
        [
            "per_page": 3
        ],
    ]
}
