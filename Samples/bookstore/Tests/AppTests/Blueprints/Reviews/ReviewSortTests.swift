import Testing

/// The orders that the list of reviews can be in.
struct ReviewSortTests {
    @Test(arguments: ["-created_at", "created_at", "stars", "-stars", "read_at", "-read_at"])
    func ordersBy(_ sort: String) async throws {
        try await withService { service in
            let rows = try await Self.rows(for: String(sort.drop { $0 == "-" }), in: service)
            let walk = try await service.walk("\(ReviewFixture.path)?limit=1&sort=\(sort)")
            #expect(walk == rows.sorted(by: sort))
        }
    }

    @Test func isInTheDefaultOrder() async throws {
        try await withService { service in
            let rows = try await Self.rows(for: "created_at", in: service)
            let walk = try await service.walk(ReviewFixture.path + "?limit=1")
            #expect(walk == rows.sorted(by: "-created_at"))
        }
    }

    @Test func ordersBySeveral() async throws {
        try await withService { service in
            let rows = try await Self.rows(for: "created_at", in: service)
            let sort = ["read_at", "-stars", "created_at"].joined(separator: ",")
            let walk = try await service.walk(ReviewFixture.path + "?limit=1&sort=" + sort)
            #expect(walk == rows.sorted(by: sort))
        }
    }

    private static let bad = [
        BadQuery("sort=", "sort: values"),
        BadQuery("sort=no_such_field", "sort: values"),
        BadQuery("sort=--created_at", "sort: values"),
        BadQuery("sort=+created_at", "sort: values"),
        BadQuery("sort=created_at,", "sort: values"),
        BadQuery("sort=created_at%20desc", "sort: values"),
        BadQuery("sort=book_id", "sort: values"),
        BadQuery("sort=created_at,created_at", "sort: once"),
        BadQuery("sort=created_at,-created_at", "sort: once"),
    ]

    @Test(arguments: bad)
    func refuses(_ bad: BadQuery) async throws {
        try await withService { service in
            try await service.get(ReviewFixture.path + "?" + bad.query)
                .expectProblem(.badRequest, [bad.error])
        }
    }

    private static let nullable = ["read_at"]

    private static let tied = ["stars", "read_at"]

    /// Rows of which, where that is possible, one has no value in the field and two have the same.
    private static func rows(for field: String, in service: TestService) async throws -> [Fields] {
        var rows: [Fields] = []
        for number in ReviewFixture.bodies.indices {
            var body = try await ReviewFixture.body(number, in: service)
            if number == 1, nullable.contains(field) { body[field] = null }
            if number == 2, tied.contains(field) { body[field] = rows[0][field] }
            let answer = try await service.post(ReviewFixture.path, body)
            try #require(answer.status == .created, "\(answer.body)")
            rows.append(answer.fields)
        }
        return rows
    }
}
