/// Example strings.
enum StringModelFixture: Fixture {
    static let path = "/api/v2/strings"

    static let bodies: [Fields] = [
        [
            "string": "String 1"
        ],
        [
            "string": "String 2"
        ],
        [
            "string": "String 3"
        ],
    ]
}
