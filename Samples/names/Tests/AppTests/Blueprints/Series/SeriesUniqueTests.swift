import Testing

/// What no two series may share.
struct SeriesUniqueTests {
    private static let keys = [
        ["series"]
    ]

    @Test(arguments: keys)
    func refusesASecond(_ fields: [String]) async throws {
        try await withService { service in
            _ = try await service.create(SeriesFixture.self, 0)
            let taken = try await SeriesFixture.body(0, in: service)
            var body = try await SeriesFixture.body(1, in: service)
            for field in fields { body[field] = taken[field] }
            try await service.post(SeriesFixture.path, body)
                .expectProblem(.conflict, fields.map { "\($0): unique" })
        }
    }

    @Test(arguments: keys)
    func refusesAChangeToTheSame(_ fields: [String]) async throws {
        try await withService { service in
            _ = try await service.create(SeriesFixture.self, 0)
            let row = try await service.create(SeriesFixture.self, 1)
            let taken = try await SeriesFixture.body(0, in: service)
            try await service.patch(SeriesFixture.path(of: row), taken.filter { fields.contains($0.key) })
                .expectProblem(.conflict, fields.map { "\($0): unique" })
            let found = try await service.get(SeriesFixture.path(of: row))
            #expect(found.fields == row)
        }
    }
}
