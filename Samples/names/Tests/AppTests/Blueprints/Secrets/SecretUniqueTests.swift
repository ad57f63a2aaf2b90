import Testing

/// What no two secrets may share.
struct SecretUniqueTests {
    private static let keys = [
        ["owner_id", "secret"]
    ]

    @Test(arguments: keys)
    func refusesASecond(_ fields: [String]) async throws {
        try await withService { service in
            _ = try await service.create(SecretFixture.self, 0)
            let taken = try await SecretFixture.body(0, in: service)
            var body = try await SecretFixture.body(1, in: service)
            for field in fields { body[field] = taken[field] }
            try await service.post(SecretFixture.path, body)
                .expectProblem(.conflict, fields.map { "\($0): unique" })
        }
    }
}
