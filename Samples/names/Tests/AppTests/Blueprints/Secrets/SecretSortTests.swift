import Testing

/// The orders that the list of secrets can be in.
struct SecretSortTests {
    @Test(arguments: ["secret", "-secret"])
    func ordersBy(_ sort: String) async throws {
        try await withService { service in
            let rows = try await Self.rows(for: String(sort.drop { $0 == "-" }), in: service)
            let walk = try await service.walk("\(SecretFixture.path)?limit=1&sort=\(sort)")
            #expect(walk == rows.sorted(by: sort))
        }
    }

    @Test func isInTheDefaultOrder() async throws {
        try await withService { service in
            let rows = try await Self.rows(for: "secret", in: service)
            let walk = try await service.walk(SecretFixture.path + "?limit=1")
            #expect(walk == rows.sorted(by: "secret"))
        }
    }

    private static let bad = [
        BadQuery("sort=", "sort: values"),
        BadQuery("sort=no_such_field", "sort: values"),
        BadQuery("sort=--secret", "sort: values"),
        BadQuery("sort=+secret", "sort: values"),
        BadQuery("sort=secret,", "sort: values"),
        BadQuery("sort=secret%20desc", "sort: values"),
        BadQuery("sort=owner_id", "sort: values"),
        BadQuery("sort=secret,secret", "sort: once"),
        BadQuery("sort=secret,-secret", "sort: once"),
    ]

    @Test(arguments: bad)
    func refuses(_ bad: BadQuery) async throws {
        try await withService { service in
            try await service.get(SecretFixture.path + "?" + bad.query)
                .expectProblem(.badRequest, [bad.error])
        }
    }

    /// Rows of which, where that is possible, one has no value in the field and two have the same.
    private static func rows(for field: String, in service: TestService) async throws -> [Fields] {
        var rows: [Fields] = []
        for number in SecretFixture.bodies.indices {
            let body = try await SecretFixture.body(number, in: service)
            let answer = try await service.post(SecretFixture.path, body)
            try #require(answer.status == .created, "\(answer.body)")
            rows.append(answer.fields)
        }
        return rows
    }
}
