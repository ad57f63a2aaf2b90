// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Testing

/// What no two shelves may share.
struct ShelfUniqueTests {
    private static let keys = [
        ["label"]
    ]

    @Test(arguments: keys)
    func refusesASecond(_ fields: [String]) async throws {
        try await withService { service in
            _ = try await service.create(ShelfFixture.self, 0)
            let taken = try await ShelfFixture.body(0, in: service)
            var body = try await ShelfFixture.body(1, in: service)
            for field in fields { body[field] = taken[field] }
            try await service.post(ShelfFixture.path, body)
                .expectProblem(.conflict, fields.map { "\($0): unique" })
        }
    }

    @Test(arguments: keys)
    func refusesAChangeToTheSame(_ fields: [String]) async throws {
        try await withService { service in
            _ = try await service.create(ShelfFixture.self, 0)
            let row = try await service.create(ShelfFixture.self, 1)
            let taken = try await ShelfFixture.body(0, in: service)
            try await service.patch(ShelfFixture.path(of: row), taken.filter { fields.contains($0.key) })
                .expectProblem(.conflict, fields.map { "\($0): unique" })
            let found = try await service.get(ShelfFixture.path(of: row))
            #expect(found.fields == row)
        }
    }
}
