import Testing

/// What no two books may share.
struct BookUniqueTests {
    private static let keys = [
        ["isbn"],
        ["author_id", "title"],
    ]

    @Test(arguments: keys)
    func refusesASecond(_ fields: [String]) async throws {
        try await withService { service in
            _ = try await service.create(BookFixture.self, 0)
            let taken = try await BookFixture.body(0, in: service)
            var body = try await BookFixture.body(1, in: service)
            for field in fields { body[field] = taken[field] }
            try await service.post(BookFixture.path, body)
                .expectProblem(.conflict, fields.map { "\($0): unique" })
        }
    }

    @Test(arguments: keys)
    func refusesAChangeToTheSame(_ fields: [String]) async throws {
        try await withService { service in
            _ = try await service.create(BookFixture.self, 0)
            let row = try await service.create(BookFixture.self, 1)
            let taken = try await BookFixture.body(0, in: service)
            try await service.patch(BookFixture.path(of: row), taken.filter { fields.contains($0.key) })
                .expectProblem(.conflict, fields.map { "\($0): unique" })
            let found = try await service.get(BookFixture.path(of: row))
            #expect(found.fields == row)
        }
    }

    @Test(arguments: ["isbn"])
    func letsSeveralHaveNone(_ field: String) async throws {
        try await withService { service in
            for number in 0...1 {
                var body = try await BookFixture.body(number, in: service)
                body[field] = null
                let answer = try await service.post(BookFixture.path, body)
                #expect(answer.status == .created, "\(answer.body)")
            }
        }
    }
}
