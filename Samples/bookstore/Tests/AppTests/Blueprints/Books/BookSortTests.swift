import Testing

/// The orders that the list of books can be in.
struct BookSortTests {
    @Test(arguments: ["title", "-title", "-created_at", "created_at", "price", "-price"])
    func ordersBy(_ sort: String) async throws {
        try await withService { service in
            let rows = try await Self.rows(for: String(sort.drop { $0 == "-" }), in: service)
            let walk = try await service.walk("\(BookFixture.path)?per_page=1&sort=\(sort)")
            #expect(walk == rows.sorted(by: sort))
        }
    }

    @Test func isInTheDefaultOrder() async throws {
        try await withService { service in
            let rows = try await Self.rows(for: "title", in: service)
            let walk = try await service.walk(BookFixture.path + "?per_page=1")
            #expect(walk == rows.sorted(by: "title"))
        }
    }

    @Test func ordersBySeveral() async throws {
        try await withService { service in
            let rows = try await Self.rows(for: "title", in: service)
            let sort = ["price", "-created_at", "title"].joined(separator: ",")
            let walk = try await service.walk(BookFixture.path + "?per_page=1&sort=" + sort)
            #expect(walk == rows.sorted(by: sort))
        }
    }

    private static let bad = [
        BadQuery("sort=", "sort: values"),
        BadQuery("sort=no_such_field", "sort: values"),
        BadQuery("sort=--title", "sort: values"),
        BadQuery("sort=+title", "sort: values"),
        BadQuery("sort=title,", "sort: values"),
        BadQuery("sort=title%20desc", "sort: values"),
        BadQuery("sort=author_id", "sort: values"),
        BadQuery("sort=title,title", "sort: once"),
        BadQuery("sort=title,-title", "sort: once"),
    ]

    @Test(arguments: bad)
    func refuses(_ bad: BadQuery) async throws {
        try await withService { service in
            try await service.get(BookFixture.path + "?" + bad.query)
                .expectProblem(.badRequest, [bad.error])
        }
    }

    private static let nullable = ["price"]

    private static let tied = ["title", "price"]

    /// Rows of which, where that is possible, one has no value in the field and two have the same.
    private static func rows(for field: String, in service: TestService) async throws -> [Fields] {
        var rows: [Fields] = []
        for number in BookFixture.bodies.indices {
            var body = try await BookFixture.body(number, in: service)
            if number == 1, nullable.contains(field) { body[field] = null }
            if number == 2, tied.contains(field) { body[field] = rows[0][field] }
            let answer = try await service.post(BookFixture.path, body)
            try #require(answer.status == .created, "\(answer.body)")
            rows.append(answer.fields)
        }
        return rows
    }
}
