import Testing

/// What no two caches may share.
struct CacheModelUniqueTests {
    private static let keys = [
        ["key"]
    ]

    @Test(arguments: keys)
    func refusesASecond(_ fields: [String]) async throws {
        try await withService { service in
            _ = try await service.create(CacheModelFixture.self, 0)
            let taken = try await CacheModelFixture.body(0, in: service)
            var body = try await CacheModelFixture.body(1, in: service)
            for field in fields { body[field] = taken[field] }
            try await service.post(CacheModelFixture.path, body)
                .expectProblem(.conflict, fields.map { "\($0): unique" })
        }
    }

    @Test(arguments: keys)
    func refusesAChangeToTheSame(_ fields: [String]) async throws {
        try await withService { service in
            _ = try await service.create(CacheModelFixture.self, 0)
            let row = try await service.create(CacheModelFixture.self, 1)
            let taken = try await CacheModelFixture.body(0, in: service)
            try await service.patch(CacheModelFixture.path(of: row), taken.filter { fields.contains($0.key) })
                .expectProblem(.conflict, fields.map { "\($0): unique" })
            let found = try await service.get(CacheModelFixture.path(of: row))
            #expect(found.fields == row)
        }
    }
}
