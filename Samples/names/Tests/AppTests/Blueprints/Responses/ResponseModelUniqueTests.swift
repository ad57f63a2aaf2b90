import Testing

/// What no two responses may share.
struct ResponseModelUniqueTests {
    private static let keys = [
        ["id_string"]
    ]

    @Test(arguments: keys)
    func refusesASecond(_ fields: [String]) async throws {
        try await withService { service in
            _ = try await service.create(ResponseModelFixture.self, 0)
            let taken = try await ResponseModelFixture.body(0, in: service)
            var body = try await ResponseModelFixture.body(1, in: service)
            for field in fields { body[field] = taken[field] }
            try await service.post(ResponseModelFixture.path, body)
                .expectProblem(.conflict, fields.map { "\($0): unique" })
        }
    }

    @Test(arguments: keys)
    func refusesAChangeToTheSame(_ fields: [String]) async throws {
        try await withService { service in
            _ = try await service.create(ResponseModelFixture.self, 0)
            let row = try await service.create(ResponseModelFixture.self, 1)
            let taken = try await ResponseModelFixture.body(0, in: service)
            try await service.patch(ResponseModelFixture.path(of: row), taken.filter { fields.contains($0.key) })
                .expectProblem(.conflict, fields.map { "\($0): unique" })
            let found = try await service.get(ResponseModelFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test(arguments: ["id_string"])
    func letsSeveralHaveNone(_ field: String) async throws {
        try await withService { service in
            for number in 0...1 {
                var body = try await ResponseModelFixture.body(number, in: service)
                body[field] = null
                let answer = try await service.post(ResponseModelFixture.path, body)
                #expect(answer.status == .created, "\(answer.body)")
            }
        }
    }
}
