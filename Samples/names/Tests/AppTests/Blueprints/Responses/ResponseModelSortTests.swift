import Testing

/// The orders that the list of responses can be in.
struct ResponseModelSortTests {
    @Test(arguments: ["id_string", "-id_string"])
    func ordersBy(_ sort: String) async throws {
        try await withService { service in
            let rows = try await Self.rows(for: String(sort.drop { $0 == "-" }), in: service)
            let walk = try await service.walk("\(ResponseModelFixture.path)?limit=1&sort=\(sort)")
            #expect(walk == rows.sorted(by: sort))
        }
    }

    @Test func isInTheDefaultOrder() async throws {
        try await withService { service in
            let rows = try await Self.rows(for: "id_string", in: service)
            let walk = try await service.walk(ResponseModelFixture.path + "?limit=1")
            #expect(walk == rows.sorted(by: "id_string"))
        }
    }

    private static let bad = [
        BadQuery("sort=", "sort: values"),
        BadQuery("sort=no_such_field", "sort: values"),
        BadQuery("sort=--id_string", "sort: values"),
        BadQuery("sort=+id_string", "sort: values"),
        BadQuery("sort=id_string,", "sort: values"),
        BadQuery("sort=id_string%20desc", "sort: values"),
        BadQuery("sort=request_id", "sort: values"),
        BadQuery("sort=id_string,id_string", "sort: once"),
        BadQuery("sort=id_string,-id_string", "sort: once"),
    ]

    @Test(arguments: bad)
    func refuses(_ bad: BadQuery) async throws {
        try await withService { service in
            try await service.get(ResponseModelFixture.path + "?" + bad.query)
                .expectProblem(.badRequest, [bad.error])
        }
    }

    private static let nullable = ["id_string"]

    /// Rows of which, where that is possible, one has no value in the field and two have the same.
    private static func rows(for field: String, in service: TestService) async throws -> [Fields] {
        var rows: [Fields] = []
        for number in ResponseModelFixture.bodies.indices {
            var body = try await ResponseModelFixture.body(number, in: service)
            if number == 1, nullable.contains(field) { body[field] = null }
            let answer = try await service.post(ResponseModelFixture.path, body)
            try #require(answer.status == .created, "\(answer.body)")
            rows.append(answer.fields)
        }
        return rows
    }
}
