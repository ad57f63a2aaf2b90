/// Example applications.
enum ApplicationModelFixture: Fixture {
    static let path = "/api/v2/applications"

    static let bodies: [Fields] = [
        [
            "app": "App 1"
        ],
        [
            "app": "App 2"
        ],
        [
            "app": "App 3"
        ],
    ]
}
