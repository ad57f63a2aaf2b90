// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Testing

/// What an item refers to.
struct ItemReferenceTests {
    @Test func refusesShelfIDOfNothing() async throws {
        try await withService { service in
            let row = try await service.create(ItemFixture.self)
            let nothing: Fields = ["shelf_id": 9_223_372_036_854_775_807]
            let body = try await ItemFixture.body(1, in: service).merging(nothing) { _, new in new }
            try await service.post(ItemFixture.path, body)
                .expectProblem(.unprocessableContent, ["shelf_id: reference"])
            try await service.patch(ItemFixture.path(of: row), nothing)
                .expectProblem(.unprocessableContent, ["shelf_id: reference"])
        }
    }

    @Test func keepsWhatShelfIDNamesFromDeletion() async throws {
        try await withService { service in
            let id = try await service.id(of: ShelfFixture.self, 1)
            var body = try await ItemFixture.body(0, in: service)
            body["shelf_id"] = id
            let answer = try await service.post(ItemFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            try await service.delete(ShelfFixture.path + "/" + id.text)
                .expectProblem(.conflict)
            let own = try await service.delete(ItemFixture.path(of: answer.fields))
            #expect(own.status == .noContent)
            let other = try await service.delete(ShelfFixture.path + "/" + id.text)
            #expect(other.status == .noContent)
        }
    }
}
