/// Example requests.
enum RequestModelFixture: Fixture {
    static let path = "/api/v2/requests"

    static let bodies: [Fields] = [
        [
            "request": "Request 1",
            "fields": "Fields 1",
            "row": .number("0.5"),
            "jsonText": "Json 1",
            "values": "Values 1",
            "pattern": "a (x)0",
        ],
        [
            "request": "Request 2",
            "fields": "Fields 2",
            "row": 1,
            "jsonText": "Json 2",
            "values": "Values 2",
            "pattern": "b (x)1",
        ],
        [
            "request": "Request 3",
            "fields": "Fields 3",
            "row": 2,
            "jsonText": "Json 3",
            "values": "Values 3",
            "pattern": "c (x)2",
        ],
    ]

    static func body(_ number: Int, in service: TestService) async throws -> Fields {
        var body = bodies[number]
        body["type_id"] = try await service.id(of: TypeModelFixture.self, number)
        return body
    }
}
