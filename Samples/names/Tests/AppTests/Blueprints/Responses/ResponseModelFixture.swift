/// Example responses.
enum ResponseModelFixture: Fixture {
    static let path = "/api/v2/responses"

    static let bodies: [Fields] = [
        [
            "date": "date",
            "id_string": "Id string 1",
            "sent": "2026-01-01T00:00:00.000Z",
        ],
        [
            "date": "time",
            "id_string": "Id string 2",
            "sent": "2026-01-01T00:00:01.000Z",
        ],
        [
            "date": "date",
            "id_string": "Id string 3",
            "sent": "2026-01-01T00:00:02.000Z",
        ],
    ]

    static func body(_ number: Int, in service: TestService) async throws -> Fields {
        var body = bodies[number]
        body["request_id"] = try await service.id(of: RequestModelFixture.self, number)
        return body
    }
}
