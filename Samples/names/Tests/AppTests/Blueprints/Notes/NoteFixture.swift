/// Example notes.
enum NoteFixture: Fixture {
    static let path = "/api/v2/notes"

    static let bodies: [Fields] = [
        [:],
        [:],
        [:],
    ]

    static func body(_ number: Int, in service: TestService) async throws -> Fields {
        var body = bodies[number]
        body["by_id"] = TestUser.json
        return body
    }
}
