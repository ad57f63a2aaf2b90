/// Example secrets.
enum SecretFixture: Fixture {
    static let path = "/api/v2/secrets"

    static let bodies: [Fields] = [
        [
            "secret": "Secret 1"
        ],
        [
            "secret": "Secret 2"
        ],
        [
            "secret": "Secret 3"
        ],
    ]

    static func body(_ number: Int, in service: TestService) async throws -> Fields {
        var body = bodies[number]
        body["reader_id"] = TestUser.json
        return body
    }
}
