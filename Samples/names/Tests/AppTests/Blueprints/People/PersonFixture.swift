/// Example people.
enum PersonFixture: Fixture {
    static let path = "/api/v2/people"

    static let bodies: [Fields] = [
        [
            "person": "Person 1"
        ],
        [
            "person": "Person 2"
        ],
        [
            "person": "Person 3"
        ],
    ]
}
