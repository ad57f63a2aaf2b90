/// Example errors.
enum ErrorModelFixture: Fixture {
    static let path = "/api/v2/errors"

    static let bodies: [Fields] = [
        [
            "error": "Error 1"
        ],
        [
            "error": "Error 2"
        ],
        [
            "error": "Error 3"
        ],
    ]
}
