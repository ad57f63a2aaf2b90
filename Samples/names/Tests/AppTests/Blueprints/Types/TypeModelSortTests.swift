import Testing

/// The orders that the list of types can be in.
struct TypeModelSortTests {
    @Test(arguments: [
        "-select", "select", "class", "-class", "default", "-default", "group", "-group", "init", "-init",
    ])
    func ordersBy(_ sort: String) async throws {
        try await withService { service in
            let rows = try await Self.rows(for: String(sort.drop { $0 == "-" }), in: service)
            let walk = try await service.walk("\(TypeModelFixture.path)?limit=1&sort=\(sort)")
            #expect(walk == rows.sorted(by: sort))
        }
    }

    @Test func isInTheDefaultOrder() async throws {
        try await withService { service in
            let rows = try await Self.rows(for: "select", in: service)
            let walk = try await service.walk(TypeModelFixture.path + "?limit=1")
            #expect(walk == rows.sorted(by: "-select"))
        }
    }

    @Test func ordersBySeveral() async throws {
        try await withService { service in
            let rows = try await Self.rows(for: "select", in: service)
            let sort = ["init", "-group", "default"].joined(separator: ",")
            let walk = try await service.walk(TypeModelFixture.path + "?limit=1&sort=" + sort)
            #expect(walk == rows.sorted(by: sort))
        }
    }

    private static let bad = [
        BadQuery("sort=", "sort: values"),
        BadQuery("sort=no_such_field", "sort: values"),
        BadQuery("sort=--select", "sort: values"),
        BadQuery("sort=+select", "sort: values"),
        BadQuery("sort=select,", "sort: values"),
        BadQuery("sort=select%20desc", "sort: values"),
        BadQuery("sort=self", "sort: values"),
        BadQuery("sort=select,select", "sort: once"),
        BadQuery("sort=select,-select", "sort: once"),
    ]

    @Test(arguments: bad)
    func refuses(_ bad: BadQuery) async throws {
        try await withService { service in
            try await service.get(TypeModelFixture.path + "?" + bad.query)
                .expectProblem(.badRequest, [bad.error])
        }
    }

    private static let nullable = ["select", "group", "init"]

    private static let tied = ["select", "class", "default", "group", "init"]

    /// Rows of which, where that is possible, one has no value in the field and two have the same.
    private static func rows(for field: String, in service: TestService) async throws -> [Fields] {
        var rows: [Fields] = []
        for number in TypeModelFixture.bodies.indices {
            var body = try await TypeModelFixture.body(number, in: service)
            if number == 1, nullable.contains(field) { body[field] = null }
            if number == 2, tied.contains(field) { body[field] = rows[0][field] }
            let answer = try await service.post(TypeModelFixture.path, body)
            try #require(answer.status == .created, "\(answer.body)")
            rows.append(answer.fields)
        }
        return rows
    }
}
