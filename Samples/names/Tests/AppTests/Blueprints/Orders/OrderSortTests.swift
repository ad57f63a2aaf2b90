import Testing

/// The orders that the list of orders can be in.
struct OrderSortTests {
    @Test(arguments: ["order", "-order", "by", "-by", "id", "-id"])
    func ordersBy(_ sort: String) async throws {
        try await withService { service in
            let rows = try await Self.rows(for: String(sort.drop { $0 == "-" }), in: service)
            let walk = try await service.walk("\(OrderFixture.path)?per_page=1&sort=\(sort)")
            #expect(walk == rows.sorted(by: sort))
        }
    }

    @Test func isInTheDefaultOrder() async throws {
        try await withService { service in
            let rows = try await Self.rows(for: "order", in: service)
            let walk = try await service.walk(OrderFixture.path + "?per_page=1")
            #expect(walk == rows.sorted(by: "order"))
        }
    }

    @Test func ordersBySeveral() async throws {
        try await withService { service in
            let rows = try await Self.rows(for: "order", in: service)
            let sort = ["id", "-by", "order"].joined(separator: ",")
            let walk = try await service.walk(OrderFixture.path + "?per_page=1&sort=" + sort)
            #expect(walk == rows.sorted(by: sort))
        }
    }

    private static let bad = [
        BadQuery("sort=", "sort: values"),
        BadQuery("sort=no_such_field", "sort: values"),
        BadQuery("sort=--order", "sort: values"),
        BadQuery("sort=+order", "sort: values"),
        BadQuery("sort=order,", "sort: values"),
        BadQuery("sort=order%20desc", "sort: values"),
        BadQuery("sort=order,order", "sort: once"),
        BadQuery("sort=order,-order", "sort: once"),
    ]

    @Test(arguments: bad)
    func refuses(_ bad: BadQuery) async throws {
        try await withService { service in
            try await service.get(OrderFixture.path + "?" + bad.query)
                .expectProblem(.badRequest, [bad.error])
        }
    }

    private static let tied = ["order", "by"]

    /// Rows of which, where that is possible, one has no value in the field and two have the same.
    private static func rows(for field: String, in service: TestService) async throws -> [Fields] {
        var rows: [Fields] = []
        for number in OrderFixture.bodies.indices {
            var body = try await OrderFixture.body(number, in: service)
            if number == 2, tied.contains(field) { body[field] = rows[0][field] }
            let answer = try await service.post(OrderFixture.path, body)
            try #require(answer.status == .created, "\(answer.body)")
            rows.append(answer.fields)
        }
        return rows
    }
}
