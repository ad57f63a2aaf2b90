import Testing

/// The orders that the list of requests can be in.
struct RequestModelSortTests {
    @Test(arguments: ["-id", "id", "jsonText", "-jsonText", "row", "-row"])
    func ordersBy(_ sort: String) async throws {
        try await withService { service in
            let rows = try await Self.rows(for: String(sort.drop { $0 == "-" }), in: service)
            let walk = try await service.walk("\(RequestModelFixture.path)?per_page=1&sort=\(sort)")
            #expect(walk == rows.sorted(by: sort))
        }
    }

    @Test func isInTheDefaultOrder() async throws {
        try await withService { service in
            let rows = try await Self.rows(for: "id", in: service)
            let walk = try await service.walk(RequestModelFixture.path + "?per_page=1")
            #expect(walk == rows.sorted(by: "-id"))
        }
    }

    @Test func ordersBySeveral() async throws {
        try await withService { service in
            let rows = try await Self.rows(for: "id", in: service)
            let sort = ["row", "-jsonText", "id"].joined(separator: ",")
            let walk = try await service.walk(RequestModelFixture.path + "?per_page=1&sort=" + sort)
            #expect(walk == rows.sorted(by: sort))
        }
    }

    private static let bad = [
        BadQuery("sort=", "sort: values"),
        BadQuery("sort=no_such_field", "sort: values"),
        BadQuery("sort=--id", "sort: values"),
        BadQuery("sort=+id", "sort: values"),
        BadQuery("sort=id,", "sort: values"),
        BadQuery("sort=id%20desc", "sort: values"),
        BadQuery("sort=type_id", "sort: values"),
        BadQuery("sort=id,id", "sort: once"),
        BadQuery("sort=id,-id", "sort: once"),
    ]

    @Test(arguments: bad)
    func refuses(_ bad: BadQuery) async throws {
        try await withService { service in
            try await service.get(RequestModelFixture.path + "?" + bad.query)
                .expectProblem(.badRequest, [bad.error])
        }
    }

    private static let nullable = ["jsonText", "row"]

    private static let tied = ["jsonText", "row"]

    /// Rows of which, where that is possible, one has no value in the field and two have the same.
    private static func rows(for field: String, in service: TestService) async throws -> [Fields] {
        var rows: [Fields] = []
        for number in RequestModelFixture.bodies.indices {
            var body = try await RequestModelFixture.body(number, in: service)
            if number == 1, nullable.contains(field) { body[field] = null }
            if number == 2, tied.contains(field) { body[field] = rows[0][field] }
            let answer = try await service.post(RequestModelFixture.path, body)
            try #require(answer.status == .created, "\(answer.body)")
            rows.append(answer.fields)
        }
        return rows
    }
}
