import Testing

/// What no two data may share.
struct DataModelUniqueTests {
    private static let keys = [
        ["data"]
    ]

    @Test(arguments: keys)
    func refusesASecond(_ fields: [String]) async throws {
        try await withService { service in
            _ = try await service.create(DataModelFixture.self, 0)
            let taken = try await DataModelFixture.body(0, in: service)
            var body = try await DataModelFixture.body(1, in: service)
            for field in fields { body[field] = taken[field] }
            try await service.post(DataModelFixture.path, body)
                .expectProblem(.conflict, fields.map { "\($0): unique" })
        }
    }

    @Test(arguments: keys)
    func refusesAChangeToTheSame(_ fields: [String]) async throws {
        try await withService { service in
            _ = try await service.create(DataModelFixture.self, 0)
            let row = try await service.create(DataModelFixture.self, 1)
            let taken = try await DataModelFixture.body(0, in: service)
            try await service.patch(DataModelFixture.path(of: row), taken.filter { fields.contains($0.key) })
                .expectProblem(.conflict, fields.map { "\($0): unique" })
        }
    }
}
