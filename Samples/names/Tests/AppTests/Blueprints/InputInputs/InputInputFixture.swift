/// Example input inputs.
enum InputInputFixture: Fixture {
    static let path = "/api/v2/input-inputs"

    static let bodies: [Fields] = [
        [
            "page": 1
        ],
        [
            "page": 2
        ],
        [
            "page": 3
        ],
    ]
}
