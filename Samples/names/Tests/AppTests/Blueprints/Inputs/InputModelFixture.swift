/// Example inputs.
enum InputModelFixture: Fixture {
    static let path = "/api/v2/inputs"

    static let bodies: [Fields] = [
        [
            "input": "Input 1"
        ],
        [
            "input": "Input 2"
        ],
        [
            "input": "Input 3"
        ],
    ]
}
