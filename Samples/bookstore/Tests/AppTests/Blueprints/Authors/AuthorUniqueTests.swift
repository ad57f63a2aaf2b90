import Testing

/// What no two authors may share.
struct AuthorUniqueTests {
    private static let keys = [
        ["name"]
    ]

    @Test(arguments: keys)
    func refusesASecond(_ fields: [String]) async throws {
        try await withService { service in
            _ = try await service.create(AuthorFixture.self, 0)
            let taken = try await AuthorFixture.body(0, in: service)
            var body = try await AuthorFixture.body(1, in: service)
            for field in fields { body[field] = taken[field] }
            try await service.post(AuthorFixture.path, body)
                .expectProblem(.conflict, fields.map { "\($0): unique" })
        }
    }

    @Test(arguments: keys)
    func refusesAChangeToTheSame(_ fields: [String]) async throws {
        try await withService { service in
            _ = try await service.create(AuthorFixture.self, 0)
            let row = try await service.create(AuthorFixture.self, 1)
            let taken = try await AuthorFixture.body(0, in: service)
            try await service.patch(AuthorFixture.path(of: row), taken.filter { fields.contains($0.key) })
                .expectProblem(.conflict, fields.map { "\($0): unique" })
            let found = try await service.get(AuthorFixture.path(of: row))
            #expect(found.fields == row)
        }
    }
}
